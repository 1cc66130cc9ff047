package lv.ocma.notifications.sms;

/**
 * What the provider tells of a segment that it took.
 *
 * @param id as {@link Sent#ids} has it
 * @param error the provider's or the network's code, empty where none is told
 */
public record Receipt(String id, State state, String error) {

    /** Message states of SMPP v3.4, 5.2.28, and as receipts write them (appendix B). */
    public enum State {
        ENROUTE,
        DELIVERED,
        EXPIRED,
        DELETED,
        UNDELIVERABLE,
        /** Taken by somebody for the person or, with many providers, by the network: a later receipt may say more. */
        ACCEPTED,
        UNKNOWN,
        REJECTED;

        /** As the optional parameter message_state numbers them. */
        static State ofNumber(int number) {
            return switch (number) {
                case 0, 1 -> ENROUTE;
                case 2 -> DELIVERED;
                case 3 -> EXPIRED;
                case 4 -> DELETED;
                case 5 -> UNDELIVERABLE;
                case 6 -> ACCEPTED;
                case 8, 9 -> REJECTED;
                default -> UNKNOWN;
            };
        }

        static State ofWord(String word) {
            return switch (word) {
                case "ENROUTE", "BUFFRED", "BUFFERED", "SCHEDLD" -> ENROUTE;
                case "DELIVRD" -> DELIVERED;
                case "EXPIRED" -> EXPIRED;
                case "DELETED" -> DELETED;
                case "UNDELIV" -> UNDELIVERABLE;
                case "ACCEPTD" -> ACCEPTED;
                case "REJECTD", "SKIPPED" -> REJECTED;
                default -> UNKNOWN;
            };
        }
    }
}
