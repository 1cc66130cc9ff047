package lv.ocma.notifications.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.ReturnBox;
import lv.ocma.notifications.message.EnvelopeIds;
import lv.ocma.notifications.message.Returned;
import lv.ocma.platform.mailbox.Mailbox;
import lv.ocma.platform.mailbox.MailboxFigures;
import lv.ocma.platform.mailbox.MailboxLease;
import lv.ocma.platform.mailbox.MailboxRound;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds through folders of their own, which the service does not read. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class BounceRoundTest {

    private static final String HOST = "127.0.0.1";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    ReturnBox box;

    @Inject
    EnvelopeIds names;

    @Inject
    Returned returned;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "ocma.bounces.port")
    int port;

    private final String folder = "Box" + UUID.randomUUID();
    private MailboxFigures figures;
    private MailboxLease lease;
    private Given.VisitGiven visit;

    @BeforeEach
    void an_accepted_mail() {
        mail.comesBack();
        figures = new MailboxFigures(metrics, BounceReader.COUNTER, "a mailbox of a test");
        lease = new MailboxLease(database, BounceReader.LEASES, settings(Map.of()));
        visit = given.aVisit(given.aPlace(), given.aService())
                .with(new Contact("Anna Paraugs", Given.someone(), "+37120000003"));
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
    }

    private BounceSettings settings(Map<String, String> others) {
        var all = new HashMap<>(Map.of(
                "ocma.bounces.host",
                HOST,
                "ocma.bounces.port",
                Integer.toString(port),
                "ocma.bounces.username",
                "bounces",
                "ocma.bounces.password",
                "secret02",
                "ocma.bounces.tls",
                "false",
                "ocma.bounces.folder",
                folder,
                "ocma.bounces.unmatched",
                folder + "Unmatched"));
        all.putAll(others);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(BounceSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(BounceSettings.class);
    }

    private MailboxRound round(BounceSettings settings) {
        return new MailboxRound(new Judge(returned, settings, Clock.systemUTC()), lease, figures, settings);
    }

    private MailboxRound round() {
        return round(settings(Map.of()));
    }

    private byte[] report() {
        return new Sample("postfix-no-such-mailbox")
                .about(visit.one("message_id"), visit.address(), names.of(UUID.fromString(visit.one("id"))));
    }

    private static byte[] spam() {
        return new Sample("spam").about("", "", "");
    }

    private List<String> channels() {
        return given.texts("select channel from message where about = ? order by channel", visit.id());
    }

    private String statusOfMail() {
        return given.texts("select status from message where about = ? and channel = 'EMAIL'", visit.id())
                .getFirst();
    }

    @Test
    void a_report_behind_more_spams_than_are_looked_at_at_once_is_found_in_the_same_round() throws Exception {
        var mails = new ArrayList<>(Collections.nCopies(60, spam()));
        mails.add(report());
        box.receives(folder, mails);
        round().run(HOST);
        assertEquals("FAILED", statusOfMail());
        assertEquals(0, box.count(folder));
        assertEquals(60, box.count(folder + "Unmatched"));
    }

    @Test
    void of_a_huge_report_no_more_than_its_beginning_is_read() throws Exception {
        var whole = new ByteArrayOutputStream();
        whole.write(new Sample("cut-off-inside-the-returned-mail")
                .about(visit.one("message_id"), visit.address(), names.of(UUID.fromString(visit.one("id")))));
        whole.write(("x".repeat(70) + "\r\n").repeat(400_000).getBytes(StandardCharsets.US_ASCII));
        box.receives(folder, List.of(whole.toByteArray()));
        try (var mailbox = Mailbox.open(HOST, settings(Map.of()))) {
            assertEquals(Judge.LONGEST, mailbox.mails(1, 1).getFirst().bytes(Judge.LONGEST).length);
        }
        round().run(HOST);
        assertEquals("FAILED", statusOfMail());
        assertEquals(0, box.count(folder));
    }

    @Test
    void who_does_not_hold_the_lease_reads_nothing_until_it_is_given_back() throws Exception {
        var other = new MailboxLease(database, BounceReader.LEASES, settings(Map.of()));
        assertTrue(other.held());
        box.receives(folder, List.of(report()));
        round().run(HOST);
        assertEquals("ACCEPTED", statusOfMail());
        other.giveBack();
        round().run(HOST);
        assertEquals("FAILED", statusOfMail());
    }

    @Test
    void a_report_that_two_read_at_once_has_one_effect_and_the_other_way_is_gone_once() throws Exception {
        var settings = settings(Map.of());
        var bytes = report();
        var report = ReportReader.read(bytes).orElseThrow();
        Callable<Returned.Effect> reading = () -> returned.received(report.reference(), report);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var effects = new ArrayList<Returned.Effect>();
            for (var each : threads.invokeAll(Collections.nCopies(8, reading))) {
                effects.add(each.get());
            }
            Collections.sort(effects);
            var expected = new ArrayList<>(Collections.nCopies(7, Returned.Effect.LATE));
            expected.addFirst(Returned.Effect.FAILED);
            assertEquals(expected, effects);
        }
        assertEquals(List.of("EMAIL", "SMS"), channels());

        // Left behind by a reader that was killed before it could put it away.
        box.receives(folder, List.of(bytes));
        round(settings).run(HOST);
        assertEquals(0, box.count(folder));
        assertEquals(List.of("EMAIL", "SMS"), channels());
    }

    @Test
    void a_folder_that_takes_nothing_is_named_and_holds_up_no_report() throws Exception {
        var mails = new ArrayList<>(Collections.nCopies(60, spam()));
        mails.add(report());
        box.receives(folder, mails);
        round(settings(Map.of("ocma.bounces.unmatched", "no*folder"))).run(HOST);
        figures.reads();
        assertEquals(Optional.of("imap-folder"), figures.trouble());
        assertEquals("FAILED", statusOfMail());
        assertEquals(60, box.count(folder));

        round().run(HOST);
        figures.reads();
        assertEquals(Optional.empty(), figures.trouble());
        assertEquals(60, box.count(folder + "Unmatched"));
    }

    @Test
    void where_no_folder_is_named_a_report_that_was_taken_in_is_deleted() throws Exception {
        box.receives(folder, List.of(report(), spam()));
        round().run(HOST);
        assertEquals(0, box.count(folder));
        assertEquals(1, box.count(folder + "Unmatched"));
        assertFalse(figures.trouble().isPresent());
    }
}
