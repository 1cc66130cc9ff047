package lv.ocma.system;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Hours that staff change at divisions-service become the times that customers find at appointments-service. */
@SystemTest
class HoursChangesIT {

    private static final String HEAD_OFFICE = "manager-head-office";
    private static final String CHANGES = "/v1/hours-changes";
    private static final Map<String, String> REPAIRS = Map.of("lv", "Remonts", "en", "Repairs", "ru", "Ремонт");

    private final Api api;
    private final Diary diary;

    HoursChangesIT(Api api, Diary diary) {
        this.api = api;
        this.diary = diary;
    }

    @Test
    @Clause({"C1", "H2", "H3"})
    void a_date_that_staff_close_has_no_free_times_and_its_visits_are_marked_until_the_change_is_undone() {
        var times = diary.aDayAt("limbazi");
        var day = times.getFirst().day();
        var visit = api.booked("front-end", diary.address("outside"), times.getFirst());

        var draft = drafted(HEAD_OFFICE, day);
        var change = publish(draft);

        api.withoutToken()
                .get("/v1/places/limbazi/hours?from=" + day + "&to=" + day)
                .then()
                .body("items.open", contains(false))
                .body("items[0].reason.text.en", equalTo("Repairs"));
        Eventually.holds(
                "nothing is free on the closed date",
                () -> api.freeTimes("limbazi", day).isEmpty());
        Eventually.holds("the visit is marked", () -> isOutside(visit));

        publish(Api.json(Api.once(api.as(HEAD_OFFICE)), Map.of("reason", REPAIRS))
                .header("If-Match", change.header("ETag"))
                .post(path(change) + "/undoing"));

        Eventually.holds("the mark is taken back", () -> !isOutside(visit));
        Eventually.holds(
                "the date has free times again",
                () -> !api.freeTimes("limbazi", day).isEmpty());
    }

    @Test
    @Clause("H2")
    void a_manager_of_another_division_and_a_clerk_change_nothing() {
        var day = Diary.lastDay();
        draft("manager-riga-3", day).then().statusCode(403).body("type", endsWith("/problems/other-division"));
        draft("clerk-riga-3", day).then().statusCode(403);
    }

    private Response drafted(String who, LocalDate day) {
        var drafted = draft(who, day);
        drafted.then().statusCode(201);
        return drafted;
    }

    private Response draft(String who, LocalDate day) {
        return Api.json(
                        Api.once(api.as(who)),
                        Map.of(
                                "places",
                                List.of("limbazi"),
                                "reason",
                                REPAIRS,
                                "exceptions",
                                List.of(Map.of("from", day.toString(), "kind", "CLOSED"))))
                .post(CHANGES);
    }

    private Response publish(Response draft) {
        draft.then().statusCode(201);
        var published =
                api.as(HEAD_OFFICE).header("If-Match", draft.header("ETag")).post(path(draft) + "/publication");
        published.then().statusCode(200).body("status", equalTo("PUBLISHED"));
        return published;
    }

    private static String path(Response change) {
        return CHANGES + "/" + change.jsonPath().getString("id");
    }

    private boolean isOutside(Visit visit) {
        return api.read(visit).then().statusCode(200).extract().path("outsideHours");
    }
}
