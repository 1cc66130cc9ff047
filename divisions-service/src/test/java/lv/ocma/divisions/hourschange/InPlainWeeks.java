package lv.ocma.divisions.hourschange;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.divisions.WithDatabase;
import lv.ocma.divisions.calendar.CalendarDay;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.LatvianHolidays;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.seed.Seeding;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of changes of hours begin: two weeks without any holiday, and how staff call. */
abstract class InPlainWeeks extends WithDatabase {

    static final String PATH = "/v1/hours-changes";
    static final Map<String, String> REPAIRS = Map.of("lv", "Remonts", "en", "Repairs", "ru", "Ремонт");
    static final List<Map<String, Object>> AFTERNOON = List.of(Map.of("opens", "12:00", "closes", "18:00"));

    static final WorkingCalendar CALENDAR = new WorkingCalendar(new LatvianHolidays(), Set.of(), List.of());

    @Inject
    Seeding seeding;

    @Inject
    Clock clock;

    LocalDate today;
    LocalDate monday;

    @BeforeEach
    void twoPlainWeeks() {
        today = LocalDate.now(clock.withZone(Zones.RIGA));
        // Of one month, far enough ahead to be nobody else's, near enough to be previewed and told.
        monday = today.plusDays(200)
                .datesUntil(today.plusDays(380))
                .filter(date -> date.getDayOfWeek() == DayOfWeek.MONDAY && date.getDayOfMonth() <= 15)
                .filter(date ->
                        date.datesUntil(date.plusDays(14)).map(CALENDAR::on).allMatch(InPlainWeeks::isPlain))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isPlain(CalendarDay day) {
        return day.kind() == DayKind.REGULAR && !day.beforeHoliday();
    }

    Map<String, Object> closed(String place, LocalDate from, LocalDate to) {
        return wish(
                place, "exceptions", List.of(Map.of("from", from.toString(), "to", to.toString(), "kind", "CLOSED")));
    }

    static Map<String, Object> everywhere(LocalDate from, LocalDate to) {
        return Map.of(
                "allPlaces",
                true,
                "reason",
                REPAIRS,
                "exceptions",
                List.of(Map.of("from", from.toString(), "to", to.toString(), "kind", "CLOSED")));
    }

    static Map<String, Object> wish(String place, String member, Object value) {
        return new HashMap<>(Map.of("places", List.of(place), "reason", REPAIRS, member, value));
    }

    String day(int after) {
        return monday.plusDays(after).toString();
    }

    record Change(String id, String etag) {

        static Change of(Response response) {
            return new Change(response.then().statusCode(201).extract().path("id"), response.header("ETag"));
        }

        String path() {
            return PATH + "/" + id;
        }
    }

    static Change published(String place, Map<String, Object> wish) {
        var draft = drafted(manager(place), wish);
        var published = publish(manager(place), draft);
        published.then().statusCode(200);
        return new Change(draft.id(), published.header("ETag"));
    }

    static Change drafted(String token, Map<String, Object> wish) {
        return Change.of(draft(token, wish));
    }

    static Response draft(String token, Map<String, Object> wish) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(wish)
                .post(PATH);
    }

    static Response publish(String token, Change draft) {
        return staff(token).header("If-Match", draft.etag()).post(draft.path() + "/publication");
    }

    static Response undo(String token, Change change) {
        return staff(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", change.etag())
                .body(Map.of("reason", REPAIRS))
                .post(change.path() + "/undoing");
    }

    static ValidatableResponse preview(Change draft) {
        return staff(headOffice()).get(draft.path() + "/preview").then().statusCode(200);
    }

    static ValidatableResponse read(Change change) {
        return staff(headOffice()).get(change.path()).then().statusCode(200);
    }

    static RequestSpecification staff(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static String manager(String place) {
        return TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
    }

    static String headOffice() {
        return manager("hq");
    }

    /** The week from Monday. */
    ValidatableResponse hours(String place) {
        return given().get("/v1/places/" + place + "/hours?from=" + day(0) + "&to=" + day(6))
                .then()
                .statusCode(200)
                .body("items", hasSize(7));
    }

    static ValidatableResponse proposed(LocalDate date) {
        return staff(headOffice())
                .get("/v1/pre-holiday-proposals?year=" + date.getYear())
                .then()
                .statusCode(200)
                .rootPath("items.find { it.date == '" + date + "' }")
                .body("closesEarlierByMinutes", equalTo(60));
    }

    int told(String place) throws SQLException {
        return count("select count(*) from outbox where aggregateid = '" + place + ":" + YearMonth.from(monday) + "'");
    }
}
