package lv.ocma.complaints.casefile;

import java.util.Set;
import lv.ocma.complaints.rule.Term;
import org.jspecify.annotations.Nullable;

/** How a case is dealt with: by which law, within which time, and how it may end. */
enum Procedure {
    /** By the Law on Submissions. */
    SUBMISSION(Term.REPLY, Term.REPLY_EXTENDED),
    /** By the Administrative Procedure Law. */
    DISPUTE(Term.DISPUTE_DECISION, Term.DISPUTE_DECISION_EXTENDED),
    /** A request for a service is a submission until it is taken up as what it asks for. */
    SERVICE(Term.REPLY, Term.REPLY_EXTENDED),
    /** Asks for nothing: it is read, passed on to whom it praises, and closed. */
    THANKS(Term.REPLY, null);

    private final Term term;
    private final @Nullable Term extended;

    Procedure(Term term, @Nullable Term extended) {
        this.term = term;
        this.extended = extended;
    }

    Term term() {
        return term;
    }

    /** Until when the term may be put off at most; null where it may not. */
    @Nullable
    Term extended() {
        return extended;
    }

    Set<Outcome> outcomes() {
        return switch (this) {
            case SUBMISSION ->
                Set.of(Outcome.UPHELD, Outcome.PARTLY_UPHELD, Outcome.REJECTED, Outcome.INADMISSIBLE, Outcome.ANSWERED);
            case DISPUTE -> Set.of(Outcome.UPHELD, Outcome.PARTLY_UPHELD, Outcome.REJECTED, Outcome.INADMISSIBLE);
            case SERVICE -> Set.of(Outcome.ANSWERED, Outcome.INADMISSIBLE);
            case THANKS -> Set.of(Outcome.ANSWERED);
        };
    }

    /** Those that a second person approves: whatever goes against the person (P8). */
    Set<Outcome> approved() {
        return switch (this) {
            case SUBMISSION, DISPUTE -> Set.of(Outcome.PARTLY_UPHELD, Outcome.REJECTED, Outcome.INADMISSIBLE);
            case SERVICE -> Set.of(Outcome.INADMISSIBLE);
            case THANKS -> Set.of();
        };
    }
}
