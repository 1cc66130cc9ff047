package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** An operator has a projection made anew from its topic by one request, and nobody who books notices. */
@SystemTest
class RebuildIT {

    private static final String REBUILDS = "/v1/operations/appointments/rebuilds";

    private final Api api;
    private final Diary diary;
    private final Inside inside;

    RebuildIT(Api api, Diary diary, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.inside = inside;
    }

    @Test
    @Clause("R2")
    void a_projection_is_rebuilt_from_its_topic_while_times_are_searched_and_booked() {
        var before = places();
        var times = diary.aDayAt("ogre");
        var ordered = Api.once(Api.json(api.as("administrator"), Map.of("consumer", "appointments.place")))
                .post(REBUILDS);
        ordered.then().statusCode(202);
        var rebuild = REBUILDS + "/" + ordered.jsonPath().getString("id");

        api.booked("front-end", diary.address("rebuild"), times.getFirst());
        Eventually.holds("the projection is made anew", () -> {
            api.search("ogre", Diary.tomorrow(), Diary.tomorrow().plusDays(7))
                    .then()
                    .statusCode(200);
            return finished(rebuild);
        });

        assertTrue(
                api.as("administrator").get(rebuild).jsonPath().getInt("read")
                        >= before.stream().map(List::getFirst).distinct().count(),
                "every place was read again");
        assertEquals(before, places());
        api.booked("front-end", diary.address("rebuild"), times.get(1));
    }

    private boolean finished(String rebuild) {
        return api.as("administrator").get(rebuild).jsonPath().getString("finishedAt") != null;
    }

    private List<List<String>> places() {
        return inside.rows(
                "appointments", "select p.id, c.id from place p left join counter c on c.place = p.id order by 1, 2");
    }
}
