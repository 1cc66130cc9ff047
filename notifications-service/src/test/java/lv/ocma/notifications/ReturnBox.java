package lv.ocma.notifications;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** A real IMAP server in the test's process, with the mailbox to which mails come back. */
@ApplicationScoped
public class ReturnBox {

    static final String USER = "bounces";
    static final String PASSWORD = "secret02";

    private final int port;
    private @Nullable GreenMail server;

    ReturnBox(@ConfigProperty(name = "ocma.bounces.port") int port) {
        this.port = port;
    }

    /** Before the reader looks for it the first time, or soon after. */
    void start(@Observes StartupEvent event) {
        var imap = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        imap.setUser("bounces@example.org", USER, PASSWORD);
        imap.start();
        server = imap;
    }

    @PreDestroy
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    /** As it came, to the folder that is read. */
    public void receives(byte[] mail) {
        receives("INBOX", List.of(mail));
    }

    /** To a folder that is made if it is not there. */
    public void receives(String name, List<byte[]> mails) {
        try (var store = store()) {
            var folder = store.getFolder(name);
            if (!folder.exists()) {
                folder.create(Folder.HOLDS_MESSAGES);
            }
            var messages = new Message[mails.size()];
            for (int i = 0; i < messages.length; i++) {
                messages[i] =
                        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mails.get(i)));
            }
            folder.appendMessages(messages);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails are in a folder; none where there is no such folder. */
    public int count(String name) {
        try (var store = store()) {
            var folder = store.getFolder(name);
            if (!folder.exists()) {
                return 0;
            }
            folder.open(Folder.READ_ONLY);
            return folder.getMessageCount();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private IMAPStore store() throws MessagingException {
        var store = new IMAPStore(
                Session.getInstance(new Properties()), new URLName("imap", "127.0.0.1", port, null, null, null));
        store.connect("127.0.0.1", port, USER, PASSWORD);
        return store;
    }
}
