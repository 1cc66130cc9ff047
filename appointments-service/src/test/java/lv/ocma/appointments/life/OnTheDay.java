package lv.ocma.appointments.life;

import static lv.ocma.appointments.life.BeforeTheDay.isDone;
import static lv.ocma.appointments.life.LifeWorld.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Day;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.RefusalApi;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What customers and staff do on the day of a visit, and what it makes of it. By the rules that hold for all places. */
final class OnTheDay {

    static final String GROUND = "INVENTED";

    private static final Duration CHECK_IN_BEFORE = Duration.ofMinutes(60);
    private static final Duration CHECK_IN_AFTER = Duration.ofMinutes(15);
    private static final Duration DELAY_UNTIL = Duration.ofMinutes(30);
    private static final int DELAY_KEPT = 20;

    private final LifeWorld world;
    private final LifeModel model;
    private final Given given;
    private final Map<String, Response> desks = new HashMap<>();

    OnTheDay(LifeWorld world, LifeModel model, Given given) {
        this.world = world;
        this.model = model;
        this.given = given;
    }

    void checkIn(Visit visit) {
        var now = world.now();
        var refusal = visit.status.equals("BOOKED")
                ? now.isBefore(visit.start.minus(CHECK_IN_BEFORE))
                        ? Optional.of("check-in-too-early")
                        : Optional.<String>empty()
                : Optional.of("visit-status");
        var answer = world.change(visit, "check-ins", Map.of());
        if (isDone(answer, refusal, 201)) {
            var isLate = visit.kept == null
                    || now.isAfter(
                            visit.start.plus(Duration.ofMinutes(Math.max(visit.delay, CHECK_IN_AFTER.toMinutes()))));
            assertEquals(isLate, answer.jsonPath().getBoolean("late"), visit::toString);
            visit.become("CHECKED_IN");
            visit.isInQueue = true;
            visit.open = visit.persons();
            visit.changed("CHECK_IN", 1);
        }
    }

    /** Kept, moved within the day, or given up. */
    void tellDelay(Visit visit, int minutes) {
        var now = world.now();
        Optional<String> refusal = Optional.empty();
        if (!visit.status.equals("BOOKED")) {
            refusal = Optional.of("visit-status");
        } else if (visit.day().isAfter(given.today())) {
            refusal = Optional.of("delay-too-early");
        } else if (now.isAfter(visit.start.plus(DELAY_UNTIL))) {
            refusal = Optional.of("delay-too-late");
        }
        var answer = world.change(visit, "delays", Map.of("minutes", minutes));
        if (!isDone(answer, refusal, 200)) {
            return;
        }
        var outcome = answer.jsonPath().getString("outcome");
        assertEquals(expected(visit, minutes, now), outcome, visit::toString);
        visit.delay = outcome.equals("KEPT") ? minutes : 0;
        visit.changed("DELAY", 1);
        switch (outcome) {
            case "KEPT" -> visit.kept = visit.kept == null ? model.time(visit) : visit.kept;
            case "MOVED" -> {
                var start = OffsetDateTime.parse(answer.jsonPath().getString("start"))
                        .toInstant();
                assertEquals(next(visit, minutes, now), Optional.of(start), visit::toString);
                visit.movedTo(visit.place, model.time(start, visit.items));
            }
            default -> visit.kept = null;
        }
    }

    private String expected(Visit visit, int minutes, Instant now) {
        var hasItsTime = visit.kept != null
                || model.refusal(visit.place, model.time(visit), now, Set.of()).isEmpty();
        if (minutes <= DELAY_KEPT && hasItsTime) {
            return "KEPT";
        }
        return next(visit, minutes, now).isPresent() ? "MOVED" : "RELEASED";
    }

    private Optional<Instant> next(Visit visit, int minutes, Instant now) {
        return model.next(visit, visit.start.plus(Duration.ofMinutes(minutes)), now)
                .map(Span::start);
    }

    /** What waiting long would do: its time has come and passed, the counter that is kept for it stays. */
    void passes(Visit visit) {
        if (visit.status.equals("BOOKED") && visit.day().equals(given.today())) {
            given.startsIn(visit.id, Duration.ofMinutes(-16));
            visit.start = OffsetDateTime.parse(world.read(visit).jsonPath().getString("start"))
                    .toInstant();
            visit.delay = 0;
        }
    }

    void release(String place) {
        var now = world.now();
        var missed = model.visits(visit -> visit.place.equals(place)
                && visit.status.equals("BOOKED")
                && !visit.marked
                && visit.kept != null
                && visit.day().equals(given.today())
                && visit.start
                        .plus(Duration.ofMinutes(Math.max(visit.delay, CHECK_IN_AFTER.toMinutes())))
                        .isBefore(now));
        var answer = Api.as(TestTokens.staff(StaffRole.DIVISION_MANAGER, place))
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of())
                .post("/v1/queues/" + place + "/missed-releases");
        assertEquals(201, answer.statusCode(), answer::asString);
        assertEquals(missed.size(), answer.jsonPath().getInt("visits"));
        missed.forEach(visit -> {
            visit.kept = null;
            visit.changed("RELEASE", 0);
        });
    }

    Optional<Visit> call(String place, int counter) {
        var waiting = model.visits(visit -> visit.place.equals(place) && visit.status.equals("CHECKED_IN"));
        var answer = Day.call(TestTokens.clerk(place), place, counter);
        var refusal = model.at(place, counter)
                .map(busy -> "counter-busy")
                .or(() -> waiting.isEmpty() ? Optional.of("queue-empty") : Optional.empty());
        if (!isDone(answer, refusal, 201)) {
            return Optional.empty();
        }
        var called = waiting.stream()
                .filter(visit -> visit.id.equals(answer.jsonPath().getString("appointment")))
                .findFirst();
        assertTrue(called.isPresent(), answer::asString);
        atACounter(called.get(), counter);
        did(called.get(), answer, "CALLED", "CALL", 0);
        called.get().before = "CHECKED_IN";
        return called;
    }

    void serve(Visit visit) {
        if (isDone(act(visit, "serving"), may(visit, "CALLED"), 200)) {
            did(visit, null, "SERVING", "SERVE", 0);
        }
    }

    void noShow(Visit visit) {
        if (isDone(act(visit, "no-show"), may(visit, "CHECKED_IN", "CALLED", "PARKED"), 200)) {
            var before = visit.status;
            did(visit, null, "MISSED", "NO_SHOW", 1);
            visit.before = before;
        }
    }

    void park(Visit visit) {
        if (isDone(act(visit, "parking"), may(visit, "CALLED", "SERVING"), 200)) {
            did(visit, null, "PARKED", "PARK", 0);
        }
    }

    void recall(Visit visit, int counter) {
        var clerk = TestTokens.clerk(visit.place);
        var answer = Day.act(clerk, desk(visit), "recall", Map.of("counter", counter));
        if (visit.status.equals("CALLED")) {
            assertEquals(200, answer.statusCode(), answer::asString);
            desks.put(visit.id, answer);
            visit.before = null;
            return;
        }
        var busy = model.at(visit.place, counter).filter(other -> other != visit);
        var refusal = busy.map(other -> "counter-busy").or(() -> may(visit, "PARKED"));
        if (isDone(answer, refusal, 200)) {
            atACounter(visit, counter);
            did(visit, answer, "CALLED", "RECALL", 0);
        }
    }

    /** One service after the other; the last one ends the visit. */
    void finish(Visit visit) {
        var item = desk(visit).jsonPath().getString("items.find { it.outcome == 'OPEN' }.id");
        if (item == null) {
            return;
        }
        if (isDone(act(visit, "items/" + item + "/completion"), may(visit, "SERVING"), 200)) {
            visit.served++;
            var isOver = --visit.open == 0;
            if (isOver) {
                did(visit, null, "SERVED", "FINISH", 1);
            }
            visit.before = isOver ? "SERVING" : null;
        }
    }

    void refuse(Visit visit, String service) {
        var open = desk(visit)
                .jsonPath()
                .getList(
                        "items.findAll { it.outcome == 'OPEN' && it.service == '" + service + "' }.person",
                        Integer.class);
        if (!visit.status.equals("SERVING") || open.isEmpty()) {
            return;
        }
        var answer = RefusalApi.refuse(
                TestTokens.clerk(visit.place), visit.id, RefusalApi.wish(service, open.getFirst(), GROUND));
        assertEquals(201, answer.statusCode(), answer::asString);
        desks.put(visit.id, Api.as(TestTokens.clerk(visit.place)).get(Day.path(desk(visit))));
        visit.open--;
        visit.before = null;
        if (visit.open > 0) {
            visit.changed("REFUSE", 1);
        } else if (visit.served == 0) {
            visit.become("REFUSED");
            visit.gaveBack(world.now());
            visit.changed("REFUSE", 1);
        } else {
            visit.changed("REFUSE", 1);
            did(visit, null, "SERVED", "REFUSE", 1);
        }
    }

    void undo(Visit visit) {
        if (visit.before == null) {
            return;
        }
        var isEnd = !visit.isLive();
        var wasServed = visit.status.equals("SERVED");
        var busy = visit.before.equals("CHECKED_IN") || visit.before.equals("PARKED")
                ? Optional.<Visit>empty()
                : model.at(visit.place, visit.counter).filter(other -> other != visit);
        var before = visit.before;
        if (isDone(act(visit, "undo"), busy.map(other -> "counter-busy"), 200)) {
            visit.open += wasServed ? 1 : 0;
            visit.served -= wasServed ? 1 : 0;
            did(visit, null, before, "TAKE_BACK", isEnd ? 1 : 0);
        }
    }

    /** What is longer ago stands. */
    void undoTooLate(Visit visit) {
        if (visit.before == null) {
            return;
        }
        given.change(
                "update queue_step s set at = s.at - interval '1 hour' from queue_entry e where e.id = s.entry and e.booking = ?",
                UUID.fromString(visit.id));
        refused(act(visit, "undo"), 409, "undo-too-late");
        visit.before = null;
    }

    /** The days on which somebody is there are over, by weeks. */
    void over(List<String> places) {
        var today = given.today();
        var from = today.atStartOfDay(Zones.RIGA).toOffsetDateTime();
        for (var place : places) {
            for (var table : List.of("queue_day", "queue_entry", "opening")) {
                given.change("update " + table + " set day = day - 20 where place = ? and day = ?", place, today);
            }
            given.change(
                    "update booking set starts_at = starts_at - interval '480 hours', ends_at = ends_at - interval '480 hours' where place = ? and starts_at >= ? and starts_at < ?",
                    place,
                    from,
                    from.plusDays(1));
        }
        for (var visit : model.visits(visit -> visit.day().equals(today))) {
            visit.start = visit.start.minus(Duration.ofDays(20));
            switch (visit.status) {
                case "BOOKED", "CALLED" -> did(visit, null, "MISSED", "CLOSE", 1);
                case "CHECKED_IN", "PARKED" -> did(visit, null, "CANCELLED", "CLOSE", 1);
                default -> {
                    // Whoever is being served stays with who serves them.
                }
            }
        }
    }

    private void did(Visit visit, @Nullable Response answer, String status, String what, int told) {
        visit.become(status);
        visit.gaveBack(world.now());
        visit.changed(what, told);
        visit.before = null;
        if (answer != null) {
            desks.put(visit.id, answer);
        }
    }

    private static void atACounter(Visit visit, int counter) {
        visit.counter = counter;
    }

    /** As staff saw it last. */
    private Response desk(Visit visit) {
        return Objects.requireNonNull(desks.get(visit.id));
    }

    private Response act(Visit visit, String action) {
        var answer = Day.act(TestTokens.clerk(visit.place), desk(visit), action);
        if (answer.statusCode() == 200) {
            desks.put(visit.id, answer);
        }
        return answer;
    }

    /** Whether staff have had it before them. */
    boolean isKnown(Visit visit) {
        return desks.containsKey(visit.id);
    }

    private static Optional<String> may(Visit visit, String... from) {
        return Set.of(from).contains(visit.status) ? Optional.empty() : Optional.of("visit-status");
    }
}
