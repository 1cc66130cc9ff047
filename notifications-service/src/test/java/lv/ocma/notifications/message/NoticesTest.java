package lv.ocma.notifications.message;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.notice.Basis;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import lv.ocma.platform.workday.WorkingDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From when somebody counts as notified, over the API and to the other services. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class NoticesTest {

    private static final String NOTIFIED = "lv.ocma.notifications.message.notified";
    private static final String WITHDRAWN = "lv.ocma.notifications.message.notification-withdrawn";
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A Thursday before a Friday off, in a year that no service tells: tests of other modules tell of all others meanwhile. */
    private static final LocalDate THURSDAY = LocalDate.of(2135, 5, 5);

    @Inject
    Messages messages;

    @Inject
    Endings endings;

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    Receipts receipts;

    @Inject
    Notices notices;

    @Inject
    OpenNotices open;

    @Inject
    WorkingDays days;

    @Inject
    Clock clock;

    private String place;
    private Given.VisitGiven visit;
    private String id;

    @BeforeEach
    void somebody_who_was_mailed_a_refusal() {
        mail.comesBack();
        place = given.aPlace();
        visit = given.aVisit(place, given.aService());
        visit.refused("Izdomāts iemesls");
        Eventually.becomes("ACCEPTED", visit::status);
        id = visit.one("id");
    }

    private RequestSpecification clerk() {
        return RestAssured.given().auth().oauth2(TestTokens.clerk(place)).contentType(ContentType.JSON);
    }

    private ValidatableResponse shown() {
        return clerk().get("/v1/messages/" + id).then().statusCode(200);
    }

    private Response taken(String kind, OffsetDateTime at) {
        var body = new HashMap<String, String>();
        body.put("kind", kind);
        body.put("at", at.toString());
        body.put("note", "Izdomāta piezīme");
        return clerk().header("If-Match", "*").body(body).post("/v1/messages/" + id + "/receipt");
    }

    /** A member of each such event of the message, in order. */
    private List<String> told(String type, String member) {
        return given.texts(
                "select payload::jsonb ->> ? from outbox where type = ? and aggregateid = ? order by id",
                member,
                type,
                id);
    }

    /** By what other modules' tests have told of the calendar meanwhile, else by weekends. */
    private LocalDate workingDaysAfter(LocalDate day, int count) {
        var counted = day;
        for (int left = count; left > 0; ) {
            counted = counted.plusDays(1);
            var known = given.texts("select cast(working as text) from calendar_day where day = ?", counted);
            boolean weekend = WEEKEND.contains(counted.getDayOfWeek());
            if (known.isEmpty() ? !weekend : known.getFirst().equals("true")) {
                left--;
            }
        }
        return counted;
    }

    /** The same again is told where other modules' tests tell of the year. */
    private List<String> toldOnce(String type, String member) {
        return told(type, member).stream().distinct().toList();
    }

    /** As if it had left that many days ago. */
    private void aged(int days) {
        given.change("""
                update message set ended_at = ended_at - make_interval(days => ?), deemed_from = deemed_from - cast(? as integer),
                  deemed_on = deemed_on - cast(? as integer) where id = cast(? as uuid)""", days, days, days, id);
    }

    private OffsetDateTime daysAgo(int days) {
        return clock.instant().atZone(Zones.RIGA).toOffsetDateTime().minusDays(days);
    }

    @Test
    @Clause("V4")
    void whoever_is_mailed_counts_as_notified_on_the_second_working_day_and_others_are_told() {
        var left = LocalDate.parse(visit.one("date(ended_at at time zone 'Europe/Riga')"));
        var date = workingDaysAfter(left, 2).toString();
        shown().body("message.deemedNotified.date", equalTo(date))
                .body("message.deemedNotified.rule", equalTo("e-mail"))
                .body("message.deemedNotified.verified", equalTo(false))
                .body("message.deemedNotified.basis", equalTo("SENT"))
                .body("message.deemedNotified.countedFrom", equalTo(left.toString()))
                .body("deemedNote", nullValue());
        assertEquals(List.of(date), toldOnce(NOTIFIED, "date"));
        assertEquals(List.of(visit.id().toString()), toldOnce(NOTIFIED, "about"));
        assertEquals(List.of(visit.reference()), toldOnce(NOTIFIED, "reference"));
    }

    @Test
    @Clause("V4")
    void what_was_handed_over_stays_so_whatever_a_mail_server_says_later() {
        aged(3);
        taken("HANDED_OVER", daysAgo(2)).then().statusCode(200);
        comesBack("bounce-5.1.1");
        shown().body("message.deemedNotified.basis", equalTo("HANDED_OVER"));
    }

    @Test
    @Clause("V4")
    void a_report_that_anybody_could_have_written_takes_the_date_from_nobody() {
        var date = shown().extract().jsonPath().getString("message.deemedNotified.date");
        comesBack("bounce-unproven-5.1.1");
        shown().body("message.status", equalTo("FAILED")).body("message.deemedNotified.date", equalTo(date));
    }

    private void comesBack(String code) {
        QuarkusTransaction.requiringNew().run(() -> {
            var message = messages.lock(UUID.fromString(id));
            message.receive(Receipt.Outcome.FAILED, code, Instant.now());
            endings.after(message, Instant.now());
        });
    }

    @Test
    void an_earlier_taking_counts_and_a_later_one_changes_nothing() {
        aged(20);
        var read = daysAgo(19);
        taken("READ", read)
                .then()
                .statusCode(200)
                .body("deemedNotified.date", equalTo(read.toLocalDate().toString()))
                .body("deemedNotified.rule", equalTo("recorded-reading"))
                .body("deemedNotified.provisional", equalTo(false));
        shown().body("deemedNote", equalTo("Izdomāta piezīme"));
        taken("HANDED_OVER", daysAgo(18)).then().statusCode(200).body("deemedNotified.basis", equalTo("READ"));
        assertEquals(List.of("SENT", "READ"), toldOnce(NOTIFIED, "basis"), "what changes nothing is told to nobody");
        assertEquals(
                List.of("CHANGE", "READ"),
                given.texts(
                        "select kind from audit_entry where object_id = ? and action = 'message.take' order by at, id",
                        id));
    }

    @Test
    void who_has_seen_another_version_records_nothing() {
        var path = "/v1/messages/" + id + "/receipt";
        var body = Map.of("kind", "READ", "at", daysAgo(0).toString());
        clerk().body(body).post(path).then().statusCode(428);
        clerk().header("If-Match", "\"1000\"").body(body).post(path).then().statusCode(412);
        assertEquals(List.of("SENT"), toldOnce(NOTIFIED, "basis"));
    }

    @Test
    void nothing_is_taken_before_it_was_sent_or_in_the_future() {
        taken("COLLECTED", daysAgo(1)).then().statusCode(400).body("errors[0].pointer", equalTo("#/at"));
        taken("COLLECTED", daysAgo(-1)).then().statusCode(400).body("errors[0].code", equalTo("message-taken"));
    }

    @Test
    @Clause("V4")
    void nobody_counts_as_notified_by_a_message_that_came_back() {
        given.change(
                "insert into part (provider, reference, message, number, told_at) values ('post', ?, cast(? as uuid), 1, now())",
                id,
                id);
        receipts.received(new Receipt("post", id, Receipt.Outcome.FAILED, "bounce-5.1.1"));
        shown().body("message.status", equalTo("FAILED")).body("message.deemedNotified", nullValue());
        assertEquals(List.of(visit.id().toString()), told(WITHDRAWN, "about"));
        taken("READ", daysAgo(0)).then().statusCode(409);
    }

    @Test
    @Clause("V4")
    void a_date_by_a_year_that_is_not_known_is_counted_again_when_more_is_told_of_it() {
        given.change(
                "update message set deemed_from = ?, deemed_on = ?, deemed_open_year = 2135, deemed_open_revision = 0, version = version + 1 where id = cast(? as uuid)",
                THURSDAY,
                THURSDAY.plusDays(4),
                id);
        shown().body("message.deemedNotified.provisional", equalTo(true));
        open.run();
        // Of the year in which it was really sent other modules' tests may tell.
        assertEquals(List.of(), toldOf2135(), "nothing was told of the year");
        var seen = shown().extract().header("ETag");

        known(2135, false, Map.of(THURSDAY.plusDays(1), "HOLIDAY"));
        assertEquals(1L, given.count("select revision from calendar_year where year = ?", 2135));
        open.run();
        shown().body("message.deemedNotified.date", equalTo("2135-05-10"))
                .body("message.deemedNotified.provisional", equalTo(true));
        assertTrue(!seen.equals(shown().extract().header("ETag")), "it is another version");

        known(2135, true, Map.of(THURSDAY.plusDays(1), "HOLIDAY", THURSDAY.plusDays(2), "MOVED_WORKING_DAY"));
        assertEquals(2L, given.count("select revision from calendar_year where year = ?", 2135));
        open.run();
        shown().body("message.deemedNotified.date", equalTo("2135-05-09"))
                .body("message.deemedNotified.provisional", equalTo(false));

        known(2135, true, Map.of());
        assertEquals(3L, given.count("select revision from calendar_year where year = ?", 2135));
        open.run();
        assertEquals(
                List.of("2135-05-10", "2135-05-09"),
                toldOf2135(),
                "a date that is certain stands, whatever is told later");
    }

    @Test
    @Clause("V4")
    void a_taking_after_a_date_that_was_not_certain_counts_when_that_turns_out_to_be_later() {
        // As if it had left that day, by a year of which nothing is told; nobody can have taken it in the time of the
        // test.
        given.change(
                "update message set deemed_from = ?, deemed_on = ?, deemed_open_year = 2137, deemed_open_revision = 0, version = version + 1 where id = cast(? as uuid)",
                LocalDate.of(2137, 5, 2),
                LocalDate.of(2137, 5, 6),
                id);
        QuarkusTransaction.requiringNew().run(() -> {
            var message = messages.lock(UUID.fromString(id));
            var later =
                    LocalDate.of(2137, 5, 8).atTime(10, 0).atZone(Zones.RIGA).toInstant();
            var sooner =
                    LocalDate.of(2137, 5, 7).atTime(10, 0).atZone(Zones.RIGA).toInstant();
            assertTrue(notices.take(message, Basis.COLLECTED, later, "vēlāk"));
            assertTrue(notices.take(message, Basis.HANDED_OVER, sooner, "agrāk"));
            assertFalse(notices.take(message, Basis.COLLECTED, later, "vēlāk"), "what is later is no news");
        });
        shown().body("message.deemedNotified.date", equalTo("2137-05-06"));

        known(2137, true, Map.of(LocalDate.of(2137, 5, 3), "HOLIDAY", LocalDate.of(2137, 5, 6), "HOLIDAY"));
        open.run();
        shown().body("message.deemedNotified.date", equalTo("2137-05-07"))
                .body("message.deemedNotified.basis", equalTo("HANDED_OVER"))
                .body("deemedNote", equalTo("agrāk"));
    }

    private void known(int year, boolean whole, Map<LocalDate, String> kinds) {
        QuarkusTransaction.requiringNew().run(() -> days.replace(Given.year(year, whole, kinds)));
    }

    @Test
    void what_is_told_of_a_year_is_known_when_it_was_heard() {
        given.publish(UUID.randomUUID(), 1, Given.year(2100, true, Map.of(LocalDate.of(2100, 5, 4), "HOLIDAY")));
        Eventually.becomes(
                1L, () -> given.count("select count(*) from calendar_day where day = ?", LocalDate.of(2100, 5, 4)));
    }

    private List<String> toldOf2135() {
        return told(NOTIFIED, "date").stream()
                .filter(date -> date.startsWith("2135"))
                .toList();
    }

    @Test
    void a_message_from_before_the_rules_is_counted_when_its_taking_is_recorded() {
        given.change("""
                update message set deemed_on = null, deemed_rule = null, deemed_verified = null, deemed_basis = null, deemed_from = null,
                  deemed_open_year = null, deemed_open_revision = null, ended_at = ended_at - interval '9 days' where id = cast(? as uuid)""", UUID.fromString(id));
        shown().body("message.deemedNotified", nullValue());
        int before = told(NOTIFIED, "basis").size();
        taken("COLLECTED", daysAgo(1)).then().statusCode(200).body("deemedNotified.basis", equalTo("SENT"));
        assertEquals(before + 1, told(NOTIFIED, "basis").size(), "others are told of the date that it has now");
    }
}
