package lv.ocma.platform.mailbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads the mailbox again and again, from start to shutdown, whatever goes wrong. */
public final class MailboxReader {

    private static final Logger LOG = Logger.getLogger(MailboxReader.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final MailboxRound round;
    private final MailboxLease lease;
    private final MailboxFigures figures;
    private final MailboxSettings settings;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    public MailboxReader(MailboxRound round, MailboxLease lease, MailboxFigures figures, MailboxSettings settings) {
        this.round = round;
        this.lease = lease;
        this.figures = figures;
        this.settings = settings;
    }

    /** @param name of the thread */
    public void start(String name) {
        settings.host().ifPresent(host -> thread = Thread.ofVirtual().name(name).start(() -> readOn(host)));
    }

    public void stop() throws InterruptedException {
        stopped.countDown();
        var reading = thread;
        if (reading == null) {
            return;
        }
        if (!reading.join(LONGEST_STOP)) {
            LOG.info("the mail server keeps the reader waiting; what was not put away is read again");
            reading.interrupt();
        }
        try {
            lease.giveBack();
        } catch (SQLException e) {
            LOG.infof("the lease of the mailbox runs out by itself: %s", e.getSQLState());
        }
    }

    private void readOn(String host) {
        try {
            do {
                read(host);
            } while (!stopped.await(settings.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Another instance may get on where this one does not. */
    private void fails(String why) {
        figures.fails(why);
        try {
            lease.giveBack();
        } catch (SQLException e) {
            LOG.infof("the lease of the mailbox runs out by itself: %s", e.getSQLState());
        }
    }

    private void read(String host) {
        try {
            round.run(host);
            figures.reads();
        } catch (AuthenticationFailedException e) {
            fails("imap-authentication");
        } catch (MessagingException | IOException e) {
            fails("imap-connection");
        } catch (SQLException e) {
            figures.fails("database");
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fails(e.getClass().getSimpleName());
        }
    }
}
