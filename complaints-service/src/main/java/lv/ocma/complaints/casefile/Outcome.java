package lv.ocma.complaints.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the office came to. That a case was withdrawn or forwarded is its status, not an outcome. */
@Schema(name = "CaseOutcome")
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    REJECTED,
    INADMISSIBLE,
    /** Of what is neither right nor wrong: a request for information, a proposal. */
    ANSWERED;

    /** Whether it says who was right, so that it needs grounds: facts, norms and reasoning. */
    public boolean isDecision() {
        return this != ANSWERED;
    }

    /** Whether it goes against the person, at least in part, so that it says where and until when to go next (V4). */
    public boolean isAgainst() {
        return switch (this) {
            case PARTLY_UPHELD, REJECTED, INADMISSIBLE -> true;
            case UPHELD, ANSWERED -> false;
        };
    }
}
