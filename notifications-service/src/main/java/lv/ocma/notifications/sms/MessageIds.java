package lv.ocma.notifications.sms;

import java.math.BigInteger;

/** Providers write the same id in two ways, one in the answer, another in the receipt's text: both become the same here. */
final class MessageIds {

    /** How an id is written. */
    public enum Form {
        /** To be compared as it stands. */
        TEXT,
        DECIMAL,
        HEX
    }

    private static final int RADIX_OF_HEX = 16;

    private final Form answers;
    private final Form receipts;

    MessageIds(Form answers, Form receipts) {
        this.answers = answers;
        this.receipts = receipts;
    }

    /** Of an answer, and of the optional parameter receipted_message_id, which repeats it. */
    String ofAnswer(String id) {
        return alike(id, answers);
    }

    String ofReceiptText(String id) {
        return alike(id, receipts);
    }

    /** What is not written as was announced stays as it is: it is then no receipt that anybody waits for. */
    private static String alike(String id, Form form) {
        var written = id.strip();
        try {
            return switch (form) {
                case TEXT -> written;
                case DECIMAL -> new BigInteger(written).toString();
                case HEX -> new BigInteger(written, RADIX_OF_HEX).toString();
            };
        } catch (NumberFormatException e) {
            return written;
        }
    }
}
