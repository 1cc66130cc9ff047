package lv.ocma.notifications.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.message.Outcome.Later;
import lv.ocma.notifications.message.Outcome.Refused;
import lv.ocma.platform.testing.Clause;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static Outcome recipientRefused(int code, String text) throws MessagingException {
        var outer = new MessagingException("Invalid Addresses");
        outer.setNextException(
                new SMTPAddressFailedException(new InternetAddress("anna@example.com"), "RCPT TO:", code, text));
        return Answers.outcome(outer);
    }

    @Test
    void a_refusal_is_for_good_or_for_now_by_its_code_and_a_closing_server_is_away() throws MessagingException {
        assertEquals(new Refused("smtp-550-5.1.1"), recipientRefused(550, "550 5.1.1 unknown"));
        assertEquals(new Later("smtp-451-4.3.0"), recipientRefused(451, "451 4.3.0 later"));
        assertEquals(new Later("smtp-450"), recipientRefused(450, "450 greylisted"));
        assertEquals(new Away("smtp-421"), recipientRefused(421, "421 closing"));
    }

    @Test
    void a_refused_sender_and_a_lost_connection_are_no_fault_of_the_message() throws MessagingException {
        assertEquals(
                new Away("smtp-sender-550"),
                Answers.outcome(new SMTPSenderFailedException(
                        new InternetAddress("ocma@example.org"), "MAIL FROM:", 550, "550 no")));
        assertEquals(
                new Away("connection-lost"),
                Answers.outcome(new MessagingException("Exception reading response", new SocketTimeoutException())));
    }

    @Test
    @Clause("V2")
    void what_is_kept_of_an_answer_never_holds_an_address_or_a_second_line() throws MessagingException {
        var answer = Answers.withoutAddresses("250 2.0.0 <anna@example.com>: queued\r\nas 4XyZ for anna@example.com");

        assertEquals("250 2.0.0 … queued as 4XyZ for …", answer);
        assertFalse(recipientRefused(550, "550 5.1.1 <anna@example.com> unknown")
                .toString()
                .contains("@"));
        assertEquals(200, Answers.withoutAddresses("250 " + "x".repeat(1000)).length());
    }
}
