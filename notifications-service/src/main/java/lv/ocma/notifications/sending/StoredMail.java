package lv.ocma.notifications.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lv.ocma.notifications.message.EnvelopeIds;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail as it is stored, under a line of its sender as under those of each server, which knows whether a server has been told any of it. */
final class StoredMail extends SMTPMessage {

    private boolean begun;

    private StoredMail(Session session, ByteArrayInputStream content) throws MessagingException {
        super(session, content);
    }

    /** @param name of {@link EnvelopeIds} */
    static StoredMail of(Session session, String name, String content) throws MessagingException {
        var whole = EnvelopeIds.HEADER + ": " + name + "\r\n" + content;
        return new StoredMail(session, new ByteArrayInputStream(whole.getBytes(StandardCharsets.US_ASCII)));
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
