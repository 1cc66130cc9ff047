package lv.ocma.system;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SystemTest
class PlacesIT {

    private final Api api;

    PlacesIT(Api api) {
        this.api = api;
    }

    @Test
    @Clause("H1")
    void anyone_sees_the_thirty_three_places_of_the_standard_and_the_head_office() {
        var answer = api.withoutToken().get("/v1/places").then().statusCode(200).body("next", nullValue());

        List<String> kinds = answer.extract().path("items.kind");
        assertEquals(30, Collections.frequency(kinds, "DIVISION"));
        assertEquals(3, Collections.frequency(kinds, "BRANCH"));
        assertEquals(1, Collections.frequency(kinds, "HEADQUARTERS"));
        assertEquals(34, kinds.size());
        answer.body("items.find { it.id == 'riga-3' }.name.lv", equalTo("Rīgas 3. nodaļa"))
                .body("items.find { it.id == 'livani' }.parent", equalTo("jelgava"))
                .body("items.find { it.id == 'smiltene' }.parent", equalTo("valka"))
                .body("items.find { it.id == 'sigulda' }.parent", equalTo("riga-1"));
    }

    @Test
    @Clause({"H2", "H3"})
    void midsummer_2026_is_as_the_cabinet_and_the_law_on_holidays_have_it() {
        api.withoutToken()
                .get("/v1/places/riga-3/hours?from=2026-06-22&to=2026-06-28")
                .then()
                .statusCode(200)
                .body("items", hasSize(7))
                .body("items.open", contains(false, false, false, true, true, true, false))
                .body(
                        "items.reason.kind",
                        contains(
                                "MOVED_DAY_OFF",
                                "HOLIDAY",
                                "HOLIDAY",
                                "REGULAR",
                                "REGULAR",
                                "MOVED_WORKING_DAY",
                                "REGULAR"))
                .body("items[0].intervals", empty())
                .body(
                        "items[3].intervals",
                        contains(Map.of("opens", "09:00", "closes", "16:30", "byAppointment", false)))
                .body(
                        "items[4].intervals",
                        contains(Map.of("opens", "09:00", "closes", "16:00", "byAppointment", false)))
                .body(
                        "items[5].intervals",
                        contains(Map.of("opens", "09:00", "closes", "16:30", "byAppointment", false)));
    }

    @ParameterizedTest
    @Clause({"H2", "H3"})
    @CsvSource({
        "riga-1, 2026-11-18, HOLIDAY, , ",
        "sigulda, 2026-11-18, HOLIDAY, , ",
        "riga-1, 2028-11-20, SUBSTITUTE_DAY_OFF, , ",
        "riga-1, 2026-11-27, REGULAR, 08:00, 20:00",
        "talsi, 2026-11-26, REGULAR, 09:00, 16:30",
        "talsi, 2026-11-27, REGULAR, 09:00, 16:00",
        "livani, 2026-11-27, REGULAR, 09:00, 16:00",
        "livani, 2026-11-26, REGULAR, , ",
        "smiltene, 2026-11-24, REGULAR, 09:00, 15:00",
        "sigulda, 2026-11-25, REGULAR, 09:00, 14:30"
    })
    void each_place_has_its_own_hours_on_a_date(String place, String date, String kind, String opens, String closes) {
        List<Map<String, Object>> expected = opens == null
                ? List.of()
                : List.of(Map.of("opens", opens, "closes", closes, "byAppointment", (Object) false));

        api.withoutToken()
                .get("/v1/places/" + place + "/hours?from=" + date + "&to=" + date)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reason.kind", equalTo(kind))
                .body("items[0].intervals", equalTo(expected));
    }

    @Test
    @Clause("H3")
    void an_answer_that_has_not_changed_is_not_sent_again() {
        var etag = api.withoutToken()
                .get("/v1/places/talsi")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        api.withoutToken()
                .header("If-None-Match", etag)
                .get("/v1/places/talsi")
                .then()
                .statusCode(304);
    }

    @Test
    @Clause("C1")
    void free_times_lie_inside_the_hours_and_are_a_quarter_of_an_hour_for_a_person() {
        var from = Diary.tomorrow();
        var to = from.plusDays(30);
        List<Map<String, Object>> days = api.withoutToken()
                .get("/v1/places/riga-3/hours?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        var hours = days.stream().collect(Collectors.toMap(day -> day.get("date"), day -> day.get("intervals")));
        var times = api.search("riga-3", from, to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items", FreeTime.class);

        assertTrue(times.size() > 100, "free times in a month: " + times.size());
        for (var time : times) {
            var opening = String.valueOf(hours.get(time.day().toString()));
            assertTrue(isInside(time, opening), time + " is outside of " + opening);
        }
        var first = times.getFirst();
        assertEquals(Duration.ofMinutes(15), Duration.between(at(first.start()), at(first.end())));
        assertEquals(first.end(), times.get(1).start());
    }

    /** @param opening of a day with one interval, {@code [{opens=09:00, closes=16:30, byAppointment=false}]} */
    private static boolean isInside(FreeTime time, String opening) {
        var interval = Pattern.compile("\\[\\{opens=(\\d\\d:\\d\\d), closes=(\\d\\d:\\d\\d), byAppointment=false}]")
                .matcher(opening);
        return interval.matches()
                && interval.group(1).compareTo(time.opens()) <= 0
                && time.closes().compareTo(interval.group(2)) <= 0;
    }

    private static OffsetDateTime at(String time) {
        return OffsetDateTime.parse(time);
    }
}
