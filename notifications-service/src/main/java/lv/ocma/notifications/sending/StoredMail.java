package lv.ocma.notifications.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A mail as it is stored, which knows whether a server has been told any of it. */
final class StoredMail extends MimeMessage {

    private boolean begun;

    private StoredMail(Session session, ByteArrayInputStream content) throws MessagingException {
        super(session, content);
    }

    static StoredMail of(Session session, String content) throws MessagingException {
        return new StoredMail(session, new ByteArrayInputStream(content.getBytes(StandardCharsets.US_ASCII)));
    }

    /** From then on the server may have taken it, though its answer was never heard. */
    boolean isBegun() {
        return begun;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        begun = true;
        super.writeTo(out, ignored);
    }
}
