package lv.ocma.notifications.letter;

/** A message as it leaves, byte for byte. Only {@link Letters} writes one, so each has come through the one frame (E1). */
public final class Mail {

    private final String messageId;
    private final String mime;
    private final int templateVersion;

    Mail(String messageId, String mime, int templateVersion) {
        this.messageId = messageId;
        this.mime = mime;
        this.templateVersion = templateVersion;
    }

    /** With its angle brackets, as the header has it. */
    public String messageId() {
        return messageId;
    }

    /** Headers and body (RFC 5322), ASCII, lines ended by CR LF. */
    public String mime() {
        return mime;
    }

    /** Which version of the template of its kind, channel and language it was written by. */
    public int templateVersion() {
        return templateVersion;
    }
}
