package lv.ocma.appointments.queue;

/** What is done with somebody in the queue; each is a row of the audit, {@code visit.} and its name. */
public enum Action {
    CHECK_IN,
    TICKET,
    CALL,
    RECALL,
    PARK,
    HAND_OVER,
    SERVE,
    FINISH,
    REFER,
    REFUSE,
    ANNOUNCE,
    WARN,
    END_CONTACT,
    NO_SHOW,
    CANCEL,
    DECLARE_CONFLICT,
    TAKE_BACK,
    ENTER_FROM_PAPER,
    CLOSE;

    String audited() {
        return "visit." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Whether it has a reason why it was their turn. */
    boolean isCall() {
        return this == CALL || this == RECALL || this == ENTER_FROM_PAPER;
    }

    /** Whether it can be a slip of the hand that is taken back. */
    boolean isUndoable() {
        return switch (this) {
            case CALL, FINISH, REFER, NO_SHOW -> true;
            case CHECK_IN,
                    TICKET,
                    REFUSE,
                    RECALL,
                    PARK,
                    HAND_OVER,
                    SERVE,
                    ANNOUNCE,
                    WARN,
                    END_CONTACT,
                    CANCEL,
                    DECLARE_CONFLICT,
                    TAKE_BACK,
                    ENTER_FROM_PAPER,
                    CLOSE -> false;
        };
    }
}
