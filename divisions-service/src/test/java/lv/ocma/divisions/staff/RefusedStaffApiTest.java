package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.administrator;
import static lv.ocma.divisions.staff.InventedStaff.clerk;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedStaffApiTest {

    private final InventedStaff invented;
    private LocalDate today = LocalDate.EPOCH;

    RefusedStaffApiTest(InventedStaff invented) {
        this.invented = invented;
    }

    @BeforeEach
    void a_day() {
        today = invented.today();
    }

    @Test
    void nobody_leaves_before_the_first_day_of_work_or_longer_ago_than_an_office_may_hear_of_it() {
        var coming = invented.person("Gaidāmā", "Darbiniece");
        coming.put("employedFrom", today.plusDays(10).toString());
        var record = employed("kraslava", coming);
        notLeaving(record, today.plusDays(9).toString(), "last-before-first");
        leaving(record, today.plusDays(10).toString()).then().statusCode(200).body("status", equalTo("EXPECTED"));

        var longGone = employed("kraslava", invented.person("Sen", "Prom"));
        notLeaving(longGone, today.minusYears(1).minusDays(1).toString(), "last-before-first");
        notLeaving(longGone, today.minusDays(32).toString(), "last-day-long-past");
        notLeaving(longGone, "+999999999-01-01", "date-range");
        leaving(longGone, today.minusDays(31).toString()).then().statusCode(200).body("status", equalTo("LEFT"));
    }

    private static void notLeaving(Response record, String lastDay, String rule) {
        leaving(record, lastDay)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/lastDay"))
                .body("errors.code", contains(rule));
        clerk().get(RECORDS + "/" + id(record)).then().body("employedUntil", nullValue());
    }

    private static Response leaving(Response record, String lastDay) {
        return administrator("*").body(Map.of("lastDay", lastDay)).post(RECORDS + "/" + id(record) + "/leaving");
    }

    @Test
    void who_has_left_is_above_nobody_that_is_employed_or_changed_from_then_on() {
        var left = employed("kraslava", invented.person("Bijusī", "Priekšniece"));
        leaving(left, today.minusDays(1).toString()).then().statusCode(200);
        var below = invented.person("Jaunā", "Darbiniece", "kraslava");
        below.put("superior", id(left));
        notBelow(administrator(null).body(below).post(RECORDS));
        below.remove("superior");
        var record = employed("kraslava", below);
        below.put("superior", id(left));
        notBelow(administrator("*").body(below).put(RECORDS + "/" + id(record)));

        var leaver = employed("kraslava", invented.person("Vēl", "Priekšniece"));
        leaving(leaver, today.toString()).then().statusCode(200).body("status", equalTo("EMPLOYED"));
        below.put("superior", id(leaver));
        administrator("*").body(below).put(RECORDS + "/" + id(record)).then().statusCode(200);
    }

    private static void notBelow(Response refused) {
        refused.then()
                .statusCode(400)
                .body("errors.pointer", contains("#/superior"))
                .body("errors.code", contains("unknown-staff-member"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+3716700", "+371670000000", "6700000", "+37190000000", "+37180000000", "+37117000000", "phone"})
    void what_is_no_phone_number_of_any_country_reaches_nobody(String phone) {
        var person = invented.person("Nesazvanāmā", "Darbiniece");
        person.put("phone", phone);
        administrator(null)
                .body(person)
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/phone"))
                .body("errors.code", contains("phone-format"));
    }

    @ParameterizedTest
    @CsvSource({"67000000, +37167000000", "2000 0000, +37120000000", "'+44 20 7183 8750', +442071838750"})
    void a_phone_number_is_kept_in_one_spelling(String written, String kept) {
        var person = invented.person("Sazvanāmā", "Darbiniece");
        person.put("phone", written);
        employed("kraslava", person).then().body("phone", equalTo(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "+12026-01-01", "-999999999-01-01", "1899-12-31", "2101-01-01"})
    void nobody_is_employed_on_a_date_that_nobody_may_speak_of(String date) {
        var person = invented.person("Laikā", "Apmaldījusies");
        person.put("employedFrom", date);
        administrator(null)
                .body(person)
                .post(RECORDS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/employedFrom"))
                .body("errors.code", contains("date-range"));
    }
}
