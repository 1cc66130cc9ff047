package lv.ocma.complaints.casefile;

import java.util.Set;
import java.util.stream.Stream;

/** The life of a case: received, perhaps held until it is cured, examined, decided, and perhaps examined once again. What was forwarded or withdrawn never changes again. */
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
                    case DECIDED -> Set.of(IN_EXAMINATION);
                    case FORWARDED, WITHDRAWN -> Set.of();
                };
            // An act of another authority is forwarded on receipt; once it is examined here it is this office's.
            case DISPUTE ->
                switch (this) {
                    case RECEIVED -> Set.of(HELD, IN_EXAMINATION, FORWARDED, WITHDRAWN);
                    case HELD -> Set.of(RECEIVED, IN_EXAMINATION, DECIDED, WITHDRAWN);
                    case IN_EXAMINATION -> Set.of(HELD, DECIDED, WITHDRAWN);
                    case DECIDED -> Set.of(IN_EXAMINATION);
                    case FORWARDED, WITHDRAWN -> Set.of();
                };
            case THANKS ->
                switch (this) {
                    case RECEIVED -> Set.of(DECIDED, WITHDRAWN);
                    case HELD, IN_EXAMINATION, DECIDED, FORWARDED, WITHDRAWN -> Set.of();
                };
        };
    }

    /** Whether a case of that procedure can be in it. */
    boolean isOf(Procedure procedure) {
        return this == RECEIVED
                || Stream.of(values()).anyMatch(before -> before.next(procedure).contains(this));
    }

    /** Whether its clock runs. */
    boolean isRunning() {
        return switch (this) {
            case RECEIVED, IN_EXAMINATION -> true;
            case HELD, DECIDED, FORWARDED, WITHDRAWN -> false;
        };
    }

    /** Whether something is still to be done until it ends. */
    boolean isOpen() {
        return switch (this) {
            case RECEIVED, HELD, IN_EXAMINATION -> true;
            case DECIDED, FORWARDED, WITHDRAWN -> false;
        };
    }

    boolean mayBecome(CaseStatus other, Procedure procedure) {
        return next(procedure).contains(other);
    }
}
