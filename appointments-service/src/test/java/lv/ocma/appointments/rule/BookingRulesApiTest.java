package lv.ocma.appointments.rule;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class BookingRulesApiTest {

    @Inject
    Given given;

    private String place;

    @BeforeEach
    void aPlace() {
        place = given.aPlace().published();
    }

    @Test
    void a_place_that_has_set_none_has_the_rules_of_the_office() {
        read(place)
                .then()
                .statusCode(200)
                .body("bufferMinutes", equalTo(0))
                .body("channels.channel", contains("CUSTOMER", "PORTAL", "FRONT_END", "STAFF", "LIVE_QUEUE"))
                .body("channels.find { it.channel == 'CUSTOMER' }.furthestDays", equalTo(60))
                .body("channels.find { it.channel == 'LIVE_QUEUE' }.furthestDays", nullValue());
        read("atlantis").then().statusCode(404);
    }

    @Test
    void a_manager_sets_them_and_whoever_has_seen_others_is_refused() {
        var seen = read(place).header("ETag");
        var set = put(
                manager(place),
                seen,
                Map.of(
                        "bufferMinutes",
                        10,
                        "channels",
                        List.of(Map.of(
                                "channel",
                                "STAFF",
                                "shortestNoticeMinutes",
                                30,
                                "sharePercent",
                                25,
                                "shareReleasedDaysBefore",
                                3))));
        set.then()
                .statusCode(200)
                .body("bufferMinutes", equalTo(10))
                .body("channels.find { it.channel == 'STAFF' }.shortestNoticeMinutes", equalTo(30))
                .body("channels.find { it.channel == 'STAFF' }.furthestDays", equalTo(60));
        assertEquals(set.header("ETag"), read(place).header("ETag"));

        put(manager(place), seen, nothing()).then().statusCode(412);
        put(manager(place), set.header("ETag"), nothing())
                .then()
                .statusCode(200)
                .body("channels.find { it.channel == 'STAFF' }.sharePercent", equalTo(0));
        as(manager(place))
                .body(nothing())
                .put("/v1/booking-rules/" + place)
                .then()
                .statusCode(428);
        assertEquals(
                2,
                given.count(
                        "select count(*) from audit_entry where action = 'booking-rules.set' and object_id = ?",
                        place));
    }

    @Test
    void the_manager_of_a_division_sets_those_of_its_branches_and_no_other() {
        var branch = given.aPlace().branchOf(place).published();
        put(manager(place), "*", branch, nothing()).then().statusCode(200);
        put(manager("elsewhere"), "*", branch, nothing())
                .then()
                .statusCode(403)
                .body("type", endsWith("/other-division"));
        put(TestTokens.clerk(branch), "*", branch, nothing()).then().statusCode(403);
    }

    @Test
    void whatever_is_wrong_with_them_is_named_and_nothing_changes() {
        put(
                        manager(place),
                        "*",
                        Map.of(
                                "bufferMinutes",
                                61,
                                "channels",
                                List.of(
                                        Map.of("channel", "STAFF", "furthestDays", 367, "sharePercent", 60),
                                        Map.of("channel", "STAFF"),
                                        Map.of("channel", "PIGEON", "shareReleasedDaysBefore", -1),
                                        Map.of("sharePercent", 1),
                                        Map.of("channel", "LIVE_QUEUE", "sharePercent", 50, "furthestDays", 3))))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "#/bufferMinutes",
                                "#/channels/0/furthestDays",
                                "#/channels/1/channel",
                                "#/channels/2/channel",
                                "#/channels/2/shareReleasedDaysBefore",
                                "#/channels/3/channel",
                                "#/channels/4/furthestDays"));
        put(
                        manager(place),
                        "*",
                        Map.of(
                                "bufferMinutes",
                                0,
                                "channels",
                                List.of(
                                        Map.of("channel", "STAFF", "sharePercent", 60),
                                        Map.of("channel", "LIVE_QUEUE", "sharePercent", 50))))
                .then()
                .statusCode(400)
                .body("errors.code", contains("shares-of-more-than-all"));
        read(place).then().body("bufferMinutes", equalTo(0));
    }

    private static Map<String, Object> nothing() {
        return Map.of("bufferMinutes", 0, "channels", List.of());
    }

    private static String manager(String place) {
        return TestTokens.staff(StaffRole.DIVISION_MANAGER, place);
    }

    private Response put(String token, String version, Map<String, ?> body) {
        return put(token, version, place, body);
    }

    private static Response put(String token, String version, String place, Map<String, ?> body) {
        return as(token).header("If-Match", version).body(body).put("/v1/booking-rules/" + place);
    }

    private static Response read(String place) {
        return given().get("/v1/booking-rules/" + place);
    }
}
