package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.frontEnd;
import static lv.ocma.appointments.Api.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** Services and persons that come and go in any order. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class PartsMachineTest extends AtAPlaceOfParts {

    private static final int STEPS = 30;

    /** Visits that have no claim, or another than their time, or a time other than that of their items; and claims in each other's way. */
    private static final String BROKEN = """
            select count(*) from booking b left join claim c on c.booking = b.id
            where b.place = ? and (c.id is null or c.during <> tstzrange(b.starts_at, b.ends_at)
              or b.ends_at - b.starts_at <> (select sum(i.minutes) from booking_item i where i.booking = b.id) * interval '1 minute'
              or exists (select 1 from claim o where o.counter = c.counter and o.during && c.during and o.id <> c.id))""";

    /** Whatever is added, dropped, split and moved: the seed is told when it fails. */
    @Test
    @Clause("R4")
    void any_row_of_changes_leaves_each_visit_with_exactly_its_time() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        place = given.aPlace().counters(2).open(day, "09:00", "12:00").published();
        var visits = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            visits.add(Api.booked(frontEnd(), Api.forgedSlot(place, at(i * 4), service + ":1"))
                    .id());
        }
        var answers = new ArrayList<Integer>();
        for (int step = 0; step < STEPS; step++) {
            var visit = read(frontEnd(), visits.get(random.nextInt(visits.size())));
            var answer = anyChange(visit, random);
            answers.add(answer.statusCode());
            if (answer.statusCode() == 201) {
                visits.add(answer.jsonPath().getString("id"));
            }
            assertEquals(0, given.count(BROKEN, place), "seed " + seed + ": " + answers);
        }
        assertTrue(answers.stream().allMatch(List.of(200, 201, 409)::contains), "seed " + seed + ": " + answers);
        assertTrue(answers.contains(200), "seed " + seed + ": " + answers);
    }

    private Response anyChange(Response visit, Random random) {
        var items = visit.jsonPath().getList("items.id", String.class);
        int which = random.nextInt(items.size());
        var known = new Booked(visit.jsonPath().getString("id"), visit.header("ETag"), "");
        return switch (random.nextInt(4)) {
            case 0 -> add(known, Map.of("service", random.nextBoolean() ? service : other));
            case 1 -> drop(visit, items.get(which));
            case 2 -> {
                var of = visit.jsonPath().getString("items[" + which + "].service");
                yield items.size() == 1
                        ? drop(visit, items.get(which))
                        : split(
                                visit,
                                List.of(items.get(which)),
                                Api.forgedSlot(place, at(random.nextInt(12)), of + ":1"));
            }
            default ->
                Api.reschedule(frontEnd(), known, Api.forgedSlot(place, at(random.nextInt(12)), services(visit)));
        };
    }

    private static String services(Response visit) {
        return visit.jsonPath().getList("items.service", String.class).stream()
                .collect(Collectors.groupingBy(each -> each, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + ":" + each.getValue())
                .collect(Collectors.joining(","));
    }
}
