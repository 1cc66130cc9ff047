package lv.ocma.complaints.mailbox;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.retention.Erasures;
import lv.ocma.platform.mailbox.MailboxFigures;
import lv.ocma.platform.mailbox.MailboxLease;
import lv.ocma.platform.mailbox.MailboxRound;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds through a mailbox on a real server of IMAP. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CaseMailboxTest {

    private static final String HOST = "127.0.0.1";
    private static final String SAID = "Gaidīju divas stundas.";

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_IMAP));

    @Inject
    Given given;

    @Inject
    MailDesk desk;

    @Inject
    Erasures erasures;

    @Inject
    AgroalDataSource database;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    private final String folder = "Box" + UUID.randomUUID();
    private final String email = "anna-" + UUID.randomUUID() + "@example.com";
    private String place = "";
    private MailboxLease lease;

    @BeforeAll
    static void a_server() {
        SERVER.setUser("pasts@example.org", "pasts", "secret02");
        SERVER.start();
    }

    @AfterAll
    static void no_server() {
        SERVER.stop();
    }

    @BeforeEach
    void a_place() {
        place = given.aPlace();
        lease = new MailboxLease(database, CaseMailbox.LEASES, settings(Map.of()));
    }

    private CaseMailSettings settings(Map<String, String> others) {
        var all = new HashMap<>(Map.of(
                "ocma.mailbox.host",
                HOST,
                "ocma.mailbox.port",
                Integer.toString(SERVER.getImap().getPort()),
                "ocma.mailbox.username",
                "pasts",
                "ocma.mailbox.password",
                "secret02",
                "ocma.mailbox.tls",
                "false",
                "ocma.mailbox.folder",
                folder,
                "ocma.mailbox.unmatched",
                folder + "Aside",
                "ocma.mailbox.done",
                folder + "Taken",
                "ocma.mailbox.place",
                place,
                "ocma.mailbox.own",
                "pasts@example.org"));
        all.putAll(others);
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(CaseMailSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(CaseMailSettings.class);
    }

    private void read(Map<String, String> others) throws Exception {
        var settings = settings(others);
        var figures = new MailboxFigures(metrics, "test.case.mails", "a mailbox of a test");
        new MailboxRound(new MailJudge(desk, settings), lease, figures, settings).run(HOST);
    }

    private void read() throws Exception {
        read(Map.of());
    }

    private static IMAPStore store() throws MessagingException {
        int port = SERVER.getImap().getPort();
        var prompt = new Properties();
        prompt.put("mail.imap.socketFactory", new PromptSockets());
        var store = new IMAPStore(Session.getInstance(prompt), new URLName("imap", HOST, port, null, null, null));
        store.connect(HOST, port, "pasts", "secret02");
        return store;
    }

    private void receives(byte[]... letters) throws MessagingException {
        try (var store = store()) {
            var box = box(store);
            for (var letter : letters) {
                append(letter, box);
            }
        }
    }

    private Folder box(IMAPStore store) throws MessagingException {
        var box = store.getFolder(folder);
        if (!box.exists()) {
            box.create(Folder.HOLDS_MESSAGES);
        }
        return box;
    }

    private static void append(byte[] letter, Folder box) throws MessagingException {
        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
        box.appendMessages(new Message[] {message});
    }

    /** Those that the server does not take; after each it is talked to anew, as it may have hung up. */
    private List<Shape> receivesAllBut(List<Shape> shapes) throws MessagingException {
        var left = new ArrayDeque<>(shapes);
        var refused = new ArrayList<Shape>();
        while (!left.isEmpty()) {
            try (var store = store()) {
                var box = box(store);
                while (isTaken(left.peek(), box)) {
                    left.remove();
                }
            }
            if (!left.isEmpty()) {
                refused.add(left.remove());
            }
        }
        return refused;
    }

    private static boolean isTaken(@Nullable Shape shape, Folder box) {
        if (shape == null) {
            return false;
        }
        try {
            append(shape.mail().octets(), box);
            return true;
        } catch (MessagingException e) {
            return false;
        }
    }

    private static int count(String name) throws MessagingException {
        try (var store = store()) {
            var box = store.getFolder(name);
            return box.exists() ? box.getMessageCount() : 0;
        }
    }

    private Letter letter(String subject) {
        return Letter.of(subject, SAID)
                .with("From: Anna Paraugs <" + email + ">")
                .with("Message-ID: <" + UUID.randomUUID() + "@example.com>");
    }

    private RequestSpecification handler() {
        return given().auth().oauth2(TestTokens.staff(StaffRole.CASE_HANDLER, place));
    }

    private List<String> cases() {
        return given.texts("select id from case_file where place = ? order by id", place);
    }

    private String onlyCase() {
        assertEquals(1, cases().size());
        return "/v1/cases/" + cases().getFirst();
    }

    private List<String> happened(String file) {
        return handler().get(file + "/timeline").path("items.what");
    }

    @Test
    @Clause({"K1", "R1", "V4"})
    void a_letter_becomes_a_case_with_its_files_and_its_sender_is_told_the_number() throws Exception {
        var mixed = Letter.multipart(
                "Rinda Rīgā",
                "mixed",
                Letter.part("text/plain; charset=utf-8", SAID),
                Letter.file("application/pdf", "pase.jpg", Letter.bytes("%PDF-1.4\nx\n%%EOF")),
                Letter.file("application/octet-stream", "setup.exe", new byte[] {'M', 'Z', 0, 1}));
        receives(mixed.with("From: Anna Paraugs <" + email + ">").octets());
        read();
        var file = onlyCase();
        handler()
                .get(file)
                .then()
                .statusCode(200)
                .body("number", startsWith("S-"))
                .body("kind", equalTo("OTHER"))
                .body("channel", equalTo("EMAIL"))
                .body("subject", equalTo("Rinda Rīgā"))
                .body("text", equalTo(SAID))
                .body("contact.email", equalTo(email))
                .body("contact.name", equalTo("Anna Paraugs"));
        assertEquals(List.of("RECEIVED", "ATTACHED", "ATTACHMENT_REFUSED"), happened(file));
        assertEquals(
                List.of("pase.jpg.pdf"), handler().get(file + "/attachments").path("items.name"));
        assertEquals(1, given.count("select count(*) from outbox where aggregateid = ?", cases().getFirst()));
        assertEquals(1, count(folder + "Taken"));
        assertEquals(0, count(folder));
    }

    @Test
    void what_was_taken_is_taken_once_also_when_it_comes_again() throws Exception {
        var letter = letter("Rinda").octets();
        receives(letter, letter);
        read();
        receives(letter);
        read();
        onlyCase();
        assertEquals(3, count(folder + "Taken"));
    }

    @Test
    void answers_join_their_case_by_its_number_and_by_the_mail_that_they_answer() throws Exception {
        var first = letter("Rinda").with("Message-ID: <1-" + email + ">");
        receives(first.octets());
        read();
        var file = onlyCase();
        String number = handler().get(file).path("number");
        receives(
                letter("Re: [" + number.toLowerCase(Locale.ROOT) + "] saņemts").octets(),
                letter("Vēl").with("In-Reply-To: <1-" + email + ">").octets(),
                letter("Vēl vairāk")
                        .with("References: <0@example.com> <1-" + email + ">")
                        .octets());
        read();
        assertEquals(1, cases().size());
        assertEquals(List.of("RECEIVED", "WRITTEN", "WRITTEN", "WRITTEN"), happened(file));
    }

    @Test
    void who_was_asked_for_something_sends_it_by_answering() throws Exception {
        receives(letter("Rinda").octets());
        read();
        var file = onlyCase();
        handler()
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("missing", "Kur tas bija?"))
                .post(file + "/cure-request")
                .then()
                .statusCode(200);
        receives(letter("Re: " + handler().get(file).<String>path("number")).octets());
        read();
        assertEquals(List.of("RECEIVED", "CURE_ASKED", "SUPPLEMENTED"), happened(file));
        handler().get(file).then().body("status", equalTo("RECEIVED"));
    }

    @Test
    void nobody_writes_into_the_case_of_somebody_else() throws Exception {
        receives(letter("Rinda").octets());
        read();
        var file = onlyCase();
        String number = handler().get(file).path("number");
        receives(letter("Re: " + number).with("From: berta-" + email).octets());
        read();
        assertEquals(2, cases().size());
        assertEquals(List.of("RECEIVED"), happened(file));
    }

    @Test
    void a_hundred_shapes_become_what_they_should_and_none_stops_the_reader() throws Exception {
        var shapes = Shapes.all();
        var many = Map.of("ocma.mailbox.most", "1000");
        // A few are such that the server of the tests itself can't take them; other servers do.
        var refused = receivesAllBut(shapes);
        assertTrue(refused.size() <= 5, refused::toString);
        read(many);
        assertEquals(0, count(folder));
        assertEquals(shapes.size() - refused.size(), count(folder + "Taken") + count(folder + "Aside"));
        var judge = new MailJudge(desk, settings(many));
        for (var shape : refused) {
            var octets = shape.mail().octets();
            judge.of(octets, new Arrival(octets.length, clock.instant()));
        }
        var expected = new TreeMap<String, Long>();
        shapes.forEach(shape -> expected.merge(shape.becomes(), 1L, Long::sum));
        assertEquals(expected.remove(Shape.CASE), Long.valueOf(cases().size()));
        var aside =
                handler().queryParam("place", place).queryParam("limit", 200).get("/v1/mails-aside");
        var found = new TreeMap<String, Long>();
        aside.<List<String>>path("items.why").forEach(why -> found.merge(why, 1L, Long::sum));
        assertEquals(expected, found);
        int before = cases().size();
        receives(letter("Pēc visa").octets());
        read();
        assertEquals(before + 1, cases().size());
    }

    @Test
    void what_is_too_large_is_not_fetched_and_one_sender_is_not_a_thousand_cases() throws Exception {
        receives(letter("Liela").saying("x".repeat(300_000)).octets());
        read(Map.of("ocma.mailbox.largest", "200K"));
        assertEquals(0, cases().size());
        assertEquals(1, count(folder + "Aside"));
        receives(letter("1").octets(), letter("2").octets(), letter("3").octets());
        read(Map.of("ocma.mailbox.most", "2"));
        assertEquals(2, cases().size());
        assertEquals(2, count(folder + "Aside"));
        var aside = handler().queryParam("place", place).get("/v1/mails-aside");
        aside.then()
                .statusCode(200)
                .body("items.why", equalTo(List.of("FLOOD", "HUGE")))
                .body("items.subject", equalTo(List.of("3", "Liela")))
                .body("items.sender", equalTo(List.of(email, email)));
    }

    @Test
    @Clause("P5")
    void who_sent_what_is_no_case_is_forgotten_after_its_time() throws Exception {
        receives(letter("Prom").with("Auto-Submitted: auto-replied").octets());
        read();
        var asked = "select count(*) from mail_aside where place = ?";
        erasures.run();
        assertEquals(1, given.count(asked, place));
        given.change("update mail_aside set arrived_at = arrived_at - interval '92 days' where place = ?", place);
        erasures.run();
        assertEquals(0, given.count(asked, place));
    }

    @Test
    @Clause("P5")
    void nothing_of_a_letter_is_kept_in_clear() throws Exception {
        receives(
                letter("Slepens").octets(),
                letter("Slepens").with("Auto-Submitted: auto-replied").octets());
        read();
        for (var table : List.of("case_mail", "mail_aside", "case_file", "case_timeline_entry", "outbox")) {
            for (var word : List.of("Slepens", email, "Gaidīju")) {
                assertEquals(
                        0,
                        given.count(
                                "select count(*) from " + table + " t where to_jsonb(t)::text like ?",
                                "%" + word + "%"),
                        word + " in " + table);
            }
        }
    }
}
