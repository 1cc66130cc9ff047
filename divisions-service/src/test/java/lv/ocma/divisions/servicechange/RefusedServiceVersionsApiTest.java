package lv.ocma.divisions.servicechange;

import static lv.ocma.divisions.servicechange.VisaVersions.LAW;
import static lv.ocma.divisions.servicechange.VisaVersions.VERSIONS;
import static lv.ocma.divisions.servicechange.VisaVersions.VISA;
import static lv.ocma.divisions.servicechange.VisaVersions.add;
import static lv.ocma.divisions.servicechange.VisaVersions.added;
import static lv.ocma.divisions.servicechange.VisaVersions.byHeadOffice;
import static lv.ocma.divisions.servicechange.VisaVersions.ground;
import static lv.ocma.divisions.servicechange.VisaVersions.headOffice;
import static lv.ocma.divisions.servicechange.VisaVersions.path;
import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What versions say here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RefusedServiceVersionsApiTest {

    private final VisaVersions visa;

    RefusedServiceVersionsApiTest(VisaVersions visa) {
        this.visa = visa;
    }

    @BeforeEach
    @AfterEach
    void theServicesAreThoseOfTheFiles() throws SQLException {
        visa.forget();
    }

    @Test
    void what_has_begun_is_not_rewritten() {
        var begun = when().get(VISA).jsonPath().getString("version.id");
        byHeadOffice()
                .header("If-Match", "*")
                .delete(VERSIONS + "/" + begun)
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/service-version-begun"));
        byHeadOffice()
                .header("If-Match", "*")
                .body(visa.wish(30))
                .put(VERSIONS + "/" + begun)
                .then()
                .statusCode(409);
        add(headOffice(), visa.wish(0))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/validFrom"))
                .body("errors.code", contains("version-begins-ahead"))
                .body(
                        "errors[0].detail",
                        equalTo("A version begins after today, on " + visa.day(1) + " at the earliest."));
    }

    @Test
    void gaps_and_overlaps_are_refused() {
        added(visa.wish(30));
        refused(visa.wish(30), "#/validFrom version-overlaps");
        refused(visa.until(20, 40), "#/validTo version-overlaps");
        refused(visa.until(20, 25), "#/validTo version-gap");
        refused(visa.until(20, 19), "#/validTo last-before-first");
        when().get(VERSIONS).then().body("items", hasSize(2));
        add(headOffice(), visa.until(20, 29)).then().statusCode(201);
        when().get(VERSIONS).then().body("items.version.validTo", contains(visa.day(19), visa.day(29), null));
    }

    @Test
    void all_that_is_wrong_is_named_at_once_and_nothing_is_stored() {
        var wish = visa.wish(30);
        wish.remove("sources");
        wish.put("validTo", "1999-12-31");
        wish.put("name", Map.of("en", "Visa"));
        wish.put("visit", Map.of("minutesPerPerson", 481));
        wish.put("requestedAtOffice", false);
        wish.put(
                "requestChannels",
                List.of(Map.of("channel", "POST"), Map.of("channel", "POST"), Map.of("channel", "by post")));
        wish.put(
                "fees",
                List.of(Map.of(
                        "price",
                        Map.of("amount", "1,50", "currency", "euro"),
                        "validFrom",
                        visa.day(9),
                        "validTo",
                        visa.day(8))));
        wish.put("legalReferences", List.of(Map.of("title", Map.of(), "link", "likumi", "source", "invented")));
        var lawless = new HashMap<>(ground("a ground", null, null));
        lawless.remove("enactment");
        wish.put(
                "refusalGrounds",
                List.of(lawless, ground("ONE", null, visa.day(50)), ground("ONE", visa.day(50), null)));
        wish.put("dispute", Map.of("authority", "atlantis", "period", "a month", "source", "invented"));
        var errors = add(headOffice(), wish)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors");
        assertEquals(
                List.of(
                        "#/dispute/authority unknown-authority",
                        "#/dispute/period format",
                        "#/fees/0/price/amount format",
                        "#/fees/0/price/currency format",
                        "#/fees/0/source required",
                        "#/fees/0/validTo last-before-first",
                        "#/legalReferences/0/link format",
                        "#/legalReferences/0/title required",
                        "#/name/lv required",
                        "#/refusalGrounds/0/code format",
                        "#/refusalGrounds/0/enactment required",
                        "#/refusalGrounds/2 ground-overlaps",
                        "#/requestChannels/1/channel named-twice",
                        "#/requestChannels/2/channel format",
                        "#/sources required",
                        "#/submittedTo required",
                        "#/validTo calendar-range",
                        "#/validTo last-before-first",
                        "#/visit/minutesPerPerson range"),
                errors.stream()
                        .map(error -> error.get("pointer") + " " + error.get("code"))
                        .sorted()
                        .toList());
        when().get(VERSIONS).then().body("items", hasSize(1));
    }

    @Test
    @Clause("C3")
    void nobody_is_told_two_fees_for_the_same_on_one_date() {
        var wish = visa.wish(30);
        wish.put("fees", List.of(fee("50.00", null, visa.day(40)), fee("60.00", visa.day(40), null)));
        refused(wish, "#/fees/1 fee-overlaps");
        var translated = new HashMap<>(fee("60.00", null, null));
        translated.put("relief", Map.of("lv", "bērniem", "en", "children"));
        wish.put("fees", List.of(fee("50.00", null, null), translated));
        refused(wish, "#/fees/1 fee-overlaps");
        var shouted = new HashMap<>(fee("60.00", null, null));
        shouted.put("relief", Map.of("lv", " BĒRNIEM\u00a0"));
        wish.put("fees", List.of(fee("50.00", null, null), shouted));
        refused(wish, "#/fees/1 fee-overlaps");
        when().get(VERSIONS).then().body("items", hasSize(1));

        var urgent = new HashMap<>(fee("90.00", null, null));
        urgent.put("workingDays", 2);
        var full = new HashMap<>(fee("100.00", null, null));
        full.remove("relief");
        wish.put("fees", List.of(fee("50.00", null, visa.day(40)), fee("60.00", visa.day(41), null), urgent, full));
        added(wish);
    }

    @Test
    void nothing_is_paid_in_what_is_no_money_said_twice_or_submitted_to_two() {
        var wish = visa.wish(30);
        for (var currency : List.of("XXZ", "XXX", "XAU", "ZZZ")) {
            var fee = new HashMap<>(fee("50.00", null, null));
            fee.put("price", Map.of("amount", "50.00", "currency", currency));
            wish.put("fees", List.of(fee));
            refused(wish, "#/fees/0/price/currency unknown-currency");
        }
        wish = visa.wish(30);
        wish.put("submittedTo", "An invented authority");
        refused(wish, "#/submittedTo submitted-elsewhere");
        wish = visa.wish(30);
        wish.put("executionWorkingDays", List.of(10, 10));
        refused(wish, "#/executionWorkingDays/1 named-twice");
        wish = visa.wish(30);
        var reference = Map.of("title", LAW.get("title"), "source", "invented");
        wish.put("legalReferences", Collections.nCopies(2, reference));
        refused(wish, "#/legalReferences/1 named-twice");
    }

    @ParameterizedTest
    @CsvSource({"fees,0", "legalReferences,0", "refusalGrounds,0"})
    void dates_that_nobody_may_speak_of_are_refused_wherever_a_version_has_one(String list, int at) {
        var wish = visa.wish(30);
        wish.put("fees", List.of(fee("50.00", "+999999999-01-01", null)));
        wish.put(
                "legalReferences",
                List.of(Map.of("title", LAW.get("title"), "validFrom", "0000-01-01", "source", "invented")));
        wish.put("refusalGrounds", List.of(ground("ONE", "-999999999-01-01", null)));
        for (var other : List.of("fees", "legalReferences", "refusalGrounds")) {
            if (!other.equals(list)) {
                wish.remove(other);
            }
        }
        refused(wish, "#/" + list + "/" + at + "/validFrom date-range");
    }

    private static Map<String, @Nullable Object> fee(String amount, @Nullable String from, @Nullable String to) {
        var fee = new HashMap<String, @Nullable Object>();
        fee.put("price", Map.of("amount", amount, "currency", "EUR"));
        fee.put("relief", Map.of("lv", "bērniem"));
        fee.put("validFrom", from);
        fee.put("validTo", to);
        fee.put("source", "invented");
        return fee;
    }

    @Test
    @Clause("V2")
    void only_the_head_office_announces_versions() {
        add(TestTokens.staff(StaffRole.ADMINISTRATOR, "talsi"), visa.wish(30))
                .then()
                .statusCode(403)
                .body("type", endsWith("/problems/other-division"));
        add(TestTokens.staff(StaffRole.DIVISION_MANAGER, "hq"), visa.wish(30))
                .then()
                .statusCode(403);
        var version = added(visa.wish(30));
        given().auth()
                .oauth2(TestTokens.staff(StaffRole.ADMINISTRATOR, "talsi"))
                .header("If-Match", "*")
                .delete(path(version))
                .then()
                .statusCode(403);
    }

    @Test
    void the_database_refuses_two_versions_on_one_date_two_fees_for_one_thing_and_a_ground_without_an_enactment()
            throws SQLException {
        for (var statement : List.of(
                "INSERT INTO service_version (id, service_id, revision, translated, in_person, minutes_per_person, minutes_assumed,"
                        + " requested_at_office, sources, made_at) VALUES (gen_random_uuid(), 'visa', 0, '{}', false, 1, true, true, '{}', now())",
                "INSERT INTO service_version_refusal_ground (version_id, listed, code, text_lv, source)"
                        + " SELECT id, 1, 'A', 'Izdomāts', 'invented' FROM service_version WHERE service_id = 'visa'",
                "INSERT INTO service_version_fee (version_id, listed, amount, currency, term_lv)"
                        + " SELECT v.id, 900 + n, n, 'EUR', 'vienreiz' FROM service_version v, generate_series(1, 2) n"
                        + " WHERE service_id = 'visa'")) {
            var refused = "";
            try {
                visa.execute(statement);
            } catch (SQLException e) {
                refused = String.valueOf(e.getMessage());
            }
            assertTrue(
                    refused.contains("service_version_one_at_a_time")
                            || refused.contains("service_version_fee_one_at_a_time")
                            || refused.contains("service_version_refusal_ground_lawful"),
                    statement + ": " + refused);
        }
    }

    private void refused(Map<String, Object> wish, String error) {
        var errors = add(headOffice(), wish)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .<Map<String, String>>getList("errors");
        assertEquals(
                List.of(error),
                errors.stream()
                        .map(each -> each.get("pointer") + " " + each.get("code"))
                        .toList());
    }
}
