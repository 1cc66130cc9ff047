package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a place is open at any moment is proven on moments of choice elsewhere; here it is the minute that is now. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OpeningApiTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;

    OpeningApiTest(Clock clock) {
        this.clock = clock;
    }

    private record Span(OffsetDateTime opens, OffsetDateTime closes) {}

    @ParameterizedTest
    @Clause("H2")
    @ValueSource(strings = {"riga-1", "talsi", "livani", "smiltene"})
    void openNow_and_nextOpening_are_those_of_the_effective_hours(String place) {
        var opening = opening(place);
        var asOf = time(opening, "asOf");
        var spans = spans(place, asOf.toLocalDate());
        var current = spans.stream()
                .filter(span -> !asOf.isBefore(span.opens()) && asOf.isBefore(span.closes()))
                .findFirst();
        assertEquals(current.isPresent(), opening.getBoolean("openNow"));
        assertEquals(current.map(Span::closes).orElse(null), timeIfAny(opening, "closesAt"));
        var next = spans.stream().map(Span::opens).filter(asOf::isBefore).findFirst();
        assertEquals(next.orElse(null), timeIfAny(opening, "nextOpening"));
        assertEquals(next.isPresent() ? false : null, opening.get("nextByAppointment"));
    }

    @Test
    void asOf_is_the_begin_of_the_minute_that_is_now_and_the_answer_is_kept_until_its_end_at_most() {
        var before = clock.instant();
        for (var path : List.of("/v1/places/talsi/opening", "/v1/places?expand=opening&q=talsi")) {
            var answer = when().get(path).then().statusCode(200).extract();
            var asOf = time(answer.jsonPath(), path.contains("?") ? "items[0].opening.asOf" : "asOf");
            var minute = asOf.toInstant();
            assertEquals(0, asOf.getSecond() + asOf.getNano());
            assertFalse(minute.plus(MINUTE).isBefore(before));
            assertFalse(minute.isAfter(clock.instant()));
            var kept = answer.header("Cache-Control").replace("public, max-age=", "");
            assertFalse(before.plusSeconds(Long.parseLong(kept)).isAfter(minute.plus(MINUTE)), kept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/places/talsi/opening", "/v1/places?expand=opening"})
    void within_its_minute_an_answer_is_not_sent_again(String path) {
        // At most one of two attempts meets the end of a minute.
        var statuses = Stream.generate(() -> again(path)).limit(2).toList();
        assertTrue(statuses.contains(304), statuses::toString);
    }

    @Test
    void a_place_in_the_list_tells_its_opening_if_asked_to() {
        var list =
                when().get("/v1/places?expand=opening").then().statusCode(200).extract();
        var openings = list.jsonPath().getList("items.opening.place", String.class);
        assertEquals(list.jsonPath().getList("items.id", String.class), openings);
        when().get("/v1/places")
                .then()
                .body("items[0]", hasKey("opening"))
                .body("items[0].opening", nullValue())
                .header("Cache-Control", equalTo("public, max-age=60, stale-while-revalidate=30, stale-if-error=600"));
    }

    @Test
    void a_place_without_published_hours_is_not_open_and_has_no_next_opening() {
        when().get("/v1/places/hq/opening")
                .then()
                .statusCode(200)
                .body("openNow", is(false))
                .body("$", hasKey("nextOpening"))
                .body("nextOpening", nullValue())
                .body("closesAt", nullValue())
                .body("byAppointment", nullValue())
                .body("nextByAppointment", nullValue())
                .body("assumed", is(false));
        when().get("/v1/places/atlantis/opening").then().statusCode(404);
        when().get("/v1/places/hq/opening?at=noon").then().statusCode(400);
    }

    private static int again(String path) {
        var etag = when().get(path).then().statusCode(200).extract().header("ETag");
        return given().header("If-None-Match", etag).get(path).statusCode();
    }

    private static JsonPath opening(String place) {
        return when().get("/v1/places/{id}/opening", place)
                .then()
                .statusCode(200)
                .body("place", equalTo(place))
                .extract()
                .jsonPath();
    }

    private static List<Span> spans(String place, LocalDate first) {
        var hours = given().queryParam("from", first.toString())
                .queryParam("to", first.plusDays(31).toString())
                .get("/v1/places/{id}/hours", place)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var spans = new ArrayList<Span>();
        for (int i = 0; i <= 31; i++) {
            var date = LocalDate.parse(hours.getString("items[" + i + "].date"));
            List<Map<String, String>> intervals = hours.getList("items[" + i + "].intervals");
            intervals.forEach(
                    interval -> spans.add(new Span(at(date, interval.get("opens")), at(date, interval.get("closes")))));
        }
        return spans;
    }

    private static OffsetDateTime at(LocalDate date, @Nullable String time) {
        return date.atTime(LocalTime.parse(String.valueOf(time)))
                .atZone(Zones.RIGA)
                .toOffsetDateTime();
    }

    private static OffsetDateTime time(JsonPath answer, String member) {
        return OffsetDateTime.parse(answer.getString(member));
    }

    private static @Nullable OffsetDateTime timeIfAny(JsonPath answer, String member) {
        return answer.get(member) == null ? null : time(answer, member);
    }
}
