package lv.ocma.notifications.sending;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;

/** Connections to a mail server on which nothing is said at the moment: never more than were in use at once, and none for long. */
final class IdleConnections {

    private static final Logger LOG = Logger.getLogger(IdleConnections.class);

    /** Servers wait for minutes (RFC 5321, 4.5.3.2.7: five), and some for seconds. */
    private static final long LONGEST_NANOS = Duration.ofSeconds(3).toNanos();

    /** Servers bound how many messages they take over one connection. */
    private static final int MOST_MESSAGES = 100;

    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    /** @param messages that went over it */
    record Connection(SMTPTransport transport, int messages) {}

    private record Idle(Connection connection, long since) {

        private boolean isOld() {
            return System.nanoTime() - since > LONGEST_NANOS;
        }
    }

    /** The one that was used last. */
    Optional<Connection> taken() {
        var last = idle.pollFirst();
        if (last == null) {
            return Optional.empty();
        }
        if (last.isOld()) {
            close(last.connection.transport);
            return taken();
        }
        return Optional.of(last.connection);
    }

    /** After a message was accepted over it. */
    void keep(Connection connection) {
        int messages = connection.messages + 1;
        if (messages < MOST_MESSAGES) {
            idle.addFirst(new Idle(new Connection(connection.transport, messages), System.nanoTime()));
        } else {
            close(connection.transport);
        }
    }

    void closeOld() {
        for (var last = idle.peekLast(); last != null && last.isOld(); last = idle.peekLast()) {
            if (idle.remove(last)) {
                close(last.connection.transport);
            }
        }
    }

    void closeAll() {
        for (var last = idle.pollLast(); last != null; last = idle.pollLast()) {
            close(last.connection.transport);
        }
    }

    static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debugf("a connection did not end well: %s", e.getClass().getSimpleName());
        }
    }
}
