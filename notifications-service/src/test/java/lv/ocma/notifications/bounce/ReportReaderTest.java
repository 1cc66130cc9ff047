package lv.ocma.notifications.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import lv.ocma.notifications.message.Receipt.Outcome;
import lv.ocma.notifications.message.Returned.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final String ADDRESS = "anna.paraugs@example.com";
    private static final UUID ENVELOPE = UUID.fromString("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f");
    private static final String MESSAGE_ID = "<" + ENVELOPE + "@example.org>";

    private static byte[] mail(String name) {
        return new Sample(name).about(MESSAGE_ID, ADDRESS, ENVELOPE.toString());
    }

    private static DeliveryReport report(String name) throws MessagingException, IOException {
        return ReportReader.read(mail(name)).orElseThrow(() -> new AssertionError(name + " is a report"));
    }

    @ParameterizedTest
    @CsvSource({
        "postfix-no-such-mailbox, bounce-5.1.1",
        "postfix-no-such-domain, bounce-5.1.2",
        "postfix-gave-up, bounce-4.4.1",
        "postfix-mailbox-full, bounce-5.2.2",
        "exchange-online, bounce-5.1.10",
        "exchange-unspecific-status, bounce-5.1.1",
        "gmail, bounce-5.1.1",
        "sendmail, bounce-5.1.1",
        "exim, bounce-5.1.1",
        "internationalised, bounce-5.1.1",
        "commented-fields, bounce-5.1.1",
        "several-recipients-one-is-ours, bounce-elsewhere-5.1.6",
        "wrapped-by-a-list, bounce-5.1.1",
        "cut-off-inside-the-returned-mail, bounce-5.1.1"
    })
    void a_report_of_a_failure_names_the_mail_and_the_reason(String name, String code)
            throws MessagingException, IOException {
        var report = report(name);
        assertEquals(MESSAGE_ID, report.messageId());
        assertEquals(List.of(ENVELOPE.toString()), report.envelopes());
        assertEquals(Optional.of(new End(Outcome.FAILED, code)), report.of(ADDRESS, true));
    }

    @Test
    void a_failure_that_is_not_proven_or_of_another_address_is_told_apart() throws MessagingException, IOException {
        var report = report("postfix-no-such-mailbox");
        assertEquals(Optional.of(new End(Outcome.FAILED, "bounce-unproven-5.1.1")), report.of(ADDRESS, false));
        assertEquals(
                Optional.of(new End(Outcome.FAILED, "bounce-elsewhere-5.1.1")), report.of("nobody@example.com", true));
    }

    @Test
    void that_a_mail_has_arrived_is_believed_only_with_proof() throws MessagingException, IOException {
        assertEquals(Optional.empty(), report("postfix-delivered").of(ADDRESS, false));
    }

    @Test
    void what_was_delivered_is() throws MessagingException, IOException {
        var report = report("postfix-delivered");
        assertEquals(MESSAGE_ID, report.messageId());
        assertEquals(Optional.of(new End(Outcome.DELIVERED, null)), report.of(ADDRESS, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix-delayed", "postfix-relayed", "alias-of-which-one-was-reached"})
    void what_may_still_arrive_has_no_end(String name) throws MessagingException, IOException {
        assertEquals(Optional.empty(), report(name).of(ADDRESS, true));
    }

    @Test
    void of_several_recipients_the_one_that_we_wrote_to_counts_whatever_its_spelling()
            throws MessagingException, IOException {
        var report = report("several-recipients-one-is-ours");
        assertEquals(
                Optional.of(new End(Outcome.FAILED, "bounce-elsewhere-5.1.6")),
                report.of("Anna.Paraugs@Example.COM", true));
        assertEquals(Optional.empty(), report.of("nobody@example.com", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"without-returned-headers-but-envelope", "message-id-rewritten-on-the-way"})
    void the_envelope_names_the_mail_where_its_header_does_not(String name) throws MessagingException, IOException {
        assertEquals(List.of(ENVELOPE.toString()), report(name).envelopes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qmail", "autoreply", "spam", "forwarded-by-somebody", "disposition-notification"})
    void what_is_no_report_is_none_whatever_it_says(String name) throws MessagingException, IOException {
        assertEquals(Optional.empty(), ReportReader.read(mail(name)));
    }

    @Test
    void a_report_that_returns_a_huge_mail_is_read_from_its_beginning() throws MessagingException, IOException {
        var whole = new ByteArrayOutputStream();
        whole.write(mail("cut-off-inside-the-returned-mail"));
        whole.write("x".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
        var beginning = Arrays.copyOf(whole.toByteArray(), Judge.LONGEST);
        var report = ReportReader.read(beginning).orElseThrow();
        assertEquals(MESSAGE_ID, report.messageId());
        assertEquals(Optional.of(new End(Outcome.FAILED, "bounce-5.1.1")), report.of(ADDRESS, true));
    }

    @Test
    void a_report_tells_nobodys_address_to_a_log() throws MessagingException, IOException {
        var report = report("postfix-no-such-mailbox");
        assertFalse(report.toString().contains("anna"), report.toString());
    }

    /** Whatever bytes come, there is a report, none, or one of two exceptions that the reader expects. */
    @Test
    void damaged_reports_do_no_harm() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        var good = mail("postfix-no-such-mailbox");
        int unreadable = 0;
        for (int round = 0; round < 500; round++) {
            var bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
            for (int hits = random.nextInt(20); hits > 0; hits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                ReportReader.read(bytes).ifPresent(report -> report.of(ADDRESS, true));
            } catch (MessagingException | IOException e) {
                unreadable++;
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertTrue(unreadable < 250, "most can be read, seed " + seed);
    }
}
