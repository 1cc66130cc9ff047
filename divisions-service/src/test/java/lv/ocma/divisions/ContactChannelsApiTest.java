package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ContactChannelsApiTest {

    private final DataSource database;

    ContactChannelsApiTest(DataSource database) {
        this.database = database;
    }

    @Test
    @Clause("K1")
    void the_seven_channels_of_the_standard_are_listed_in_its_order_and_those_of_requests_after_them() {
        when().get("/v1/contact-channels")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "PHONE",
                                "VISIT",
                                "WEB_FORUM",
                                "MAIL",
                                "EMAIL",
                                "FACEBOOK",
                                "TWITTER",
                                "WEB_SITE",
                                "PORTAL",
                                "MAIL"))
                .body("items.name.lv", everyItem(notNullValue()))
                .body("items.name.en", everyItem(notNullValue()))
                .body("items.name.ru", everyItem(notNullValue()))
                .body("next", nullValue());
    }

    @Test
    @Clause("K1")
    void addresses_are_those_that_the_standard_prints_letter_by_letter() throws IOException {
        var standard = Files.readString(Path.of("../docs/standard/customer-service-standard.txt"));
        var items = when().get("/v1/contact-channels").jsonPath();
        assertEquals(
                List.of(
                        "+371 67209400",
                        "www.pmlp.gov.lv",
                        "Čiekurkalna 1.līnija 1 k-3, Rīga, LV-1026",
                        "pasts@pmlp.gov.lv",
                        "facebook.com/IeM.PMLP",
                        "twitter.com/leM_PMLP",
                        "www.pmlp.gov.lv",
                        "www.latvija.lv",
                        "Čiekurkalna 1.līnija 1, k-3, Rīga, LV-1026"),
                items.getList("items.findAll { it.address != null }.address", String.class));
        assertTrue(items.getBoolean("items.every { it.address == null || it.text.en.contains(it.address) }"));
        for (var link : items.getList("items.findAll { it.link != null }.link", String.class)) {
            assertTrue(standard.contains("(" + link + ")"), link + " is a link of the standard");
        }
    }

    @Test
    @Clause("R8")
    void the_office_advises_by_phone_in_presence_and_on_the_web_each_with_hours_of_its_own_where_they_are_known() {
        when().get("/v1/contact-channels")
                .then()
                .body(
                        "items.findAll { it.purposes.contains('CONSULTATION') }.id",
                        contains("phone", "visit", "web-site"));
        when().get("/v1/contact-channels/phone")
                .then()
                .body("hours.kind", equalTo("WEEKLY"))
                .body("hours.weekly.weekday", contains("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"))
                .body("hours.weekly.opens", contains("08:30", "08:30", "08:30", "08:30", "09:00"))
                .body("hours.weekly.closes", contains("16:00", "16:00", "16:00", "16:00", "15:00"))
                .body("hours.source", startsWith("https://www.pmlp.gov.lv/en/institution-contacts"));
        when().get("/v1/contact-channels/visit")
                .then()
                .body("address", nullValue())
                .body("hours.kind", equalTo("RECEPTION_HOURS"))
                .body("hours.weekly", nullValue());
    }

    @Test
    @Clause("V3")
    void services_are_requested_and_received_in_presence_on_the_portal_on_the_web_site_and_by_mail() {
        for (var purpose : List.of("SERVICE_REQUEST", "SERVICE_RECEIPT")) {
            when().get("/v1/contact-channels")
                    .then()
                    .body(
                            "items.findAll { it.purposes.contains('" + purpose + "') }.id",
                            contains("visit", "web-site", "portal", "mail-for-services"));
        }
    }

    @Test
    @Clause("R8")
    void by_date_the_phone_follows_the_calendar_as_the_places_do() {
        var dates = when().get("/v1/contact-channels/phone/hours?from=2026-06-19&to=2026-06-27")
                .then()
                .statusCode(200)
                .body("items", hasSize(9))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertEquals(List.of(true, false, false, false, false, false, true, true, true), dates.getList("items.open"));
        assertEquals("MOVED_DAY_OFF", dates.getString("items[3].reason.kind"));
        assertEquals("2026-06-22", dates.getString("items[8].standsFor"));
        assertEquals("08:30", dates.getString("items[8].intervals[0].opens"));
        assertTrue(dates.getBoolean("items[8].assumed") && !dates.getBoolean("items[0].assumed"));
        when().get("/v1/contact-channels/phone/hours?from=2026-12-24&to=2026-12-24")
                .then()
                .body("items[0].open", equalTo(false))
                .body("items[0].reason.kind", equalTo("HOLIDAY"))
                .body("items[0].assumed", equalTo(true));
        for (var other : List.of("visit", "mail", "pigeon")) {
            when().get("/v1/contact-channels/" + other + "/hours?from=2026-12-24&to=2026-12-24")
                    .then()
                    .statusCode(404);
        }
        when().get("/v1/contact-channels/phone/hours?from=2026-01-01&to=2026-12-31")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("to"));
    }

    @Test
    @Clause("R8")
    void hours_that_no_source_tells_are_null_and_not_none() {
        for (var id : List.of("web-forum", "mail", "e-mail", "facebook", "twitter", "web-site", "portal")) {
            when().get("/v1/contact-channels/" + id)
                    .then()
                    .body("$", hasKey("hours"))
                    .body("hours", nullValue());
        }
    }

    @Test
    void the_database_refuses_hours_that_overlap_or_end_before_they_begin() {
        var hours = "INSERT INTO contact_channel_hours (channel_id, weekday, opens, closes) VALUES ('phone', ";
        assertTrue(refusal(hours + "'MONDAY', '15:59', '17:00')").contains("contact_channel_hours_apart"));
        assertTrue(refusal(hours + "'SUNDAY', '17:00', '16:00')").contains("contact_channel_hours_in_order"));
    }

    @Test
    void unchanged_channels_are_not_sent_again_and_unknown_ones_are_problems() {
        var etag = when().get("/v1/contact-channels/phone")
                .then()
                .header("Cache-Control", startsWith("public"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/contact-channels/phone")
                .then()
                .statusCode(304);
        given().header("If-None-Match", etag).get("/v1/contact-channels").then().statusCode(200);
        when().get("/v1/contact-channels/pigeon").then().statusCode(404).body("type", endsWith("/problems/not-found"));
        when().get("/v1/contact-channels?kind=PHONE").then().statusCode(400).body("errors.parameter", contains("kind"));
        when().get("/v1/contact-channels?cursor=nonsense")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("cursor"));
    }

    @Test
    void a_page_leads_to_the_next() {
        var next = when().get("/v1/contact-channels?limit=5").jsonPath().getString("next");
        given().queryParam("cursor", next)
                .get("/v1/contact-channels")
                .then()
                .body("items.id", contains("facebook", "twitter", "web-site", "portal", "mail-for-services"));
    }

    private String refusal(String statement) {
        return String.valueOf(assertThrows(SQLException.class, () -> {
                    try (var connection = database.getConnection();
                            var change = connection.createStatement()) {
                        change.execute(statement);
                    }
                })
                .getMessage());
    }
}
