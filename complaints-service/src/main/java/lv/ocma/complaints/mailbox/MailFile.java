package lv.ocma.complaints.mailbox;

/** A file that came with a mail. */
final class MailFile {

    private final String name;
    private final byte[] content;

    /** @param name as its sender has called it */
    MailFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }
}
