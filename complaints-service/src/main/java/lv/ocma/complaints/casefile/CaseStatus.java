package lv.ocma.complaints.casefile;

import java.util.Set;

/** The life of a case: received, perhaps held until it is cured, examined, decided. Terminal states never change again. */
enum CaseStatus {
    RECEIVED,
    /** Until the submitter has put right what was asked; the clock stands still. */
    HELD,
    IN_EXAMINATION,
    DECIDED,
    /** To the authority that is competent. */
    FORWARDED,
    WITHDRAWN;

    Set<CaseStatus> next(Procedure procedure) {
        return switch (procedure) {
            case SUBMISSION, SERVICE ->
                switch (this) {
                    case RECEIVED -> Set.of(HELD, IN_EXAMINATION, FORWARDED, WITHDRAWN);
                    case HELD -> Set.of(RECEIVED, IN_EXAMINATION, DECIDED, WITHDRAWN);
                    case IN_EXAMINATION -> Set.of(HELD, DECIDED, FORWARDED, WITHDRAWN);
                    case DECIDED, FORWARDED, WITHDRAWN -> Set.of();
                };
            // An act of another authority is forwarded on receipt; once it is examined here it is this office's.
            case DISPUTE ->
                switch (this) {
                    case RECEIVED -> Set.of(HELD, IN_EXAMINATION, FORWARDED, WITHDRAWN);
                    case HELD -> Set.of(RECEIVED, IN_EXAMINATION, DECIDED, WITHDRAWN);
                    case IN_EXAMINATION -> Set.of(HELD, DECIDED, WITHDRAWN);
                    case DECIDED, FORWARDED, WITHDRAWN -> Set.of();
                };
            case THANKS ->
                switch (this) {
                    case RECEIVED -> Set.of(DECIDED, WITHDRAWN);
                    case HELD, IN_EXAMINATION, DECIDED, FORWARDED, WITHDRAWN -> Set.of();
                };
        };
    }

    /** Whether its clock runs. */
    boolean isRunning() {
        return switch (this) {
            case RECEIVED, IN_EXAMINATION -> true;
            case HELD, DECIDED, FORWARDED, WITHDRAWN -> false;
        };
    }

    boolean mayBecome(CaseStatus other, Procedure procedure) {
        return next(procedure).contains(other);
    }
}
