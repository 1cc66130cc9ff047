package lv.ocma.notifications.letter;

import org.jspecify.annotations.Nullable;

/** A message as it leaves, byte for byte. Only {@link Letters} writes one, so each has come through the one frame (E1). */
public final class Mail {

    private final String messageId;
    private final String mime;
    private final @Nullable Integer templateVersion;

    Mail(String messageId, String mime, @Nullable Integer templateVersion) {
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

    /** Which version of the template of its kind, channel and language it was written by; null of a correction, which has none. */
    public @Nullable Integer templateVersion() {
        return templateVersion;
    }
}
