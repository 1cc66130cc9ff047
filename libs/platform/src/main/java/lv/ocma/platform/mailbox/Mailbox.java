package lv.ocma.platform.mailbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** A connection to the mailbox, with its folder open. Mails are named by their place in it, from 1, which changes as those before them leave. */
public final class Mailbox implements AutoCloseable {

    /** Most mails come in one answer. */
    private static final int FETCHED_AT_ONCE = 64 * 1024;

    private static final String MOVE = "MOVE";

    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    /**
     * A mail that is there.
     *
     * @param arrivedAt at the mailbox
     */
    public record Arrived(Message mail, Instant arrivedAt) {

        /** As the server counts it, in octets; less than 0 where it does not say. */
        public int size() throws MessagingException {
            return mail.getSize();
        }

        /** Its beginning, without marking it as read. */
        public byte[] bytes(int most) throws MessagingException, IOException {
            try (var content = ((IMAPMessage) mail).getMimeStream()) {
                return content.readNBytes(most);
            }
        }
    }

    public static Mailbox open(String host, MailboxSettings settings) throws MessagingException {
        var timeout = Long.toString(settings.answerTimeout().toMillis());
        var properties = new Properties();
        properties.put("mail.imap.ssl.enable", settings.tls());
        properties.put("mail.imap.ssl.checkserveridentity", true);
        properties.put("mail.imap.starttls.enable", !settings.tls());
        properties.put("mail.imap.connectiontimeout", timeout);
        properties.put("mail.imap.timeout", timeout);
        properties.put("mail.imap.writetimeout", timeout);
        properties.put("mail.imap.peek", true);
        properties.put("mail.imap.fetchsize", FETCHED_AT_ONCE);
        var store = new IMAPStore(
                Session.getInstance(properties), new URLName("imap", host, settings.port(), null, null, null));
        store.connect(
                host,
                settings.port(),
                settings.username().orElse(null),
                settings.password().orElse(null));
        try {
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(store, folder);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
    }

    /** Whether it was only the last command that failed. */
    boolean isOpen() {
        return store.isConnected() && folder.isOpen();
    }

    public int count() throws MessagingException {
        return folder.getMessageCount();
    }

    /** Both ends included. */
    public List<Arrived> mails(int first, int last) throws MessagingException {
        var mails = folder.getMessages(first, last);
        var profile = new FetchProfile();
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(FetchProfile.Item.SIZE);
        folder.fetch(mails, profile);
        try {
            return Stream.of(mails).map(Mailbox::arrived).toList();
        } catch (IllegalStateException e) {
            throw new MessagingException("mails that cannot be listed", e);
        }
    }

    /** A mail whose date cannot be read waits for nothing. */
    private static Arrived arrived(Message mail) {
        try {
            var date = mail.getReceivedDate();
            return new Arrived(mail, date == null ? Instant.EPOCH : date.toInstant());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void delete(Collection<Arrived> arrived) throws MessagingException {
        if (!arrived.isEmpty()) {
            folder.setFlags(mails(arrived), new Flags(Flags.Flag.DELETED), true);
            folder.expunge();
        }
    }

    /** To another folder, which is made if it is not there. */
    void move(Collection<Arrived> arrived, String to) throws MessagingException {
        if (arrived.isEmpty()) {
            return;
        }
        var other = store.getFolder(to);
        if (!other.exists() && !other.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("a folder of the mailbox could not be made");
        }
        if (store.hasCapability(MOVE)) {
            folder.moveMessages(mails(arrived), other);
            // Only by that does the library forget them, and number those behind them anew.
            folder.expunge();
        } else {
            folder.copyMessages(mails(arrived), other);
            delete(arrived);
        }
    }

    private static Message[] mails(Collection<Arrived> arrived) {
        return arrived.stream().map(Arrived::mail).toArray(Message[]::new);
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }
}
