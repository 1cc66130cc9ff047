package lv.ocma.notifications.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Doubtful;
import lv.ocma.notifications.sending.RudeMailServer.HangsUp;
import lv.ocma.notifications.sending.SmtpSettings.Server;
import lv.ocma.notifications.sending.SmtpSettings.StartTls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a lost connection means: nothing, or that nobody knows. */
class SmtpTest {

    private RudeMailServer server;
    private Smtp smtp;

    @BeforeEach
    void aServer() throws IOException {
        server = new RudeMailServer();
        smtp = new Smtp("127.0.0.1", new At(server.port()), new Patience(), UUID::toString);
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private static Loan loan() {
        var mime =
                "From: ocma@example.org\r\nTo: anna@example.com\r\nSubject: T\r\nMessage-ID: <1@example.org>\r\n\r\nLabdien\r\n";
        return new Loan(UUID.randomUUID(), 1, "smtp", "anna@example.com", mime, Instant.MAX, 0, false);
    }

    @Test
    void messages_go_over_one_connection_as_long_as_each_is_accepted() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(Accepted.class, smtp.send(loan()).outcome());
        }

        assertEquals(1, server.connections());
        assertEquals(5, server.messages());
    }

    @Test
    void a_connection_takes_a_hundred_messages_and_then_a_new_one_is_made() {
        for (int i = 0; i < 101; i++) {
            assertInstanceOf(Accepted.class, smtp.send(loan()).outcome());
        }

        assertEquals(2, server.connections());
    }

    @Test
    void a_connection_that_the_server_has_ended_meanwhile_costs_nothing_but_another_one() {
        smtp.send(loan());
        server.endsConnections();

        assertInstanceOf(Accepted.class, smtp.send(loan()).outcome());
        assertEquals(2, server.connections());
        assertEquals(2, server.messages());
    }

    @Test
    void a_connection_lost_before_the_message_was_told_is_no_attempt_at_it() {
        server.next(HangsUp.AT_THE_RECIPIENT);

        assertEquals(new Away(Answers.LOST), smtp.send(loan()).outcome());
    }

    @Test
    void a_connection_lost_once_the_message_was_told_leaves_it_in_doubt() {
        server.next(HangsUp.AFTER_THE_CONTENT);
        assertEquals(new Doubtful(Answers.LOST), smtp.send(loan()).outcome());

        server.next(HangsUp.IN_THE_CONTENT);
        assertEquals(new Doubtful(Answers.LOST), smtp.send(loan()).outcome());
    }

    @Test
    void a_server_that_says_nothing_after_the_message_leaves_it_in_doubt() {
        server.next(HangsUp.NEVER_AND_SAYS_NOTHING);

        assertEquals(new Doubtful(Answers.LOST), smtp.send(loan()).outcome());
    }

    private record At(int port) implements Server {

        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public Optional<String> username() {
            return Optional.empty();
        }

        @Override
        public Optional<String> password() {
            return Optional.empty();
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public StartTls startTls() {
            return StartTls.DISABLED;
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public int perSecond() {
            return 0;
        }
    }

    private static final class Patience implements SmtpSettings {

        @Override
        public Optional<String> returnPath() {
            return Optional.empty();
        }

        @Override
        public String from() {
            return "ocma@example.org";
        }

        @Override
        public Server first() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Server second() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration poll() {
            return Duration.ofMillis(300);
        }
    }
}
