package lv.ocma.appointments.life;

import static lv.ocma.appointments.life.LifeWorld.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What customers do before the day, and what it makes of their visits. */
final class BeforeTheDay {

    /** Of a hold, which lasts ten minutes. */
    private static final Duration KEPT = Duration.ofMinutes(8);

    private final LifeWorld world;
    private final LifeModel model;
    private final Random random;
    private final List<String> places;
    private final List<LocalDate> days;
    private final List<String> services;
    private final Map<String, Held> unused = new HashMap<>();

    /** What somebody holds and has not used, and since when. */
    private record Held(String secret, Instant since, String place, Span time, Map<String, Integer> items) {}

    BeforeTheDay(
            LifeWorld world,
            LifeModel model,
            Random random,
            List<String> places,
            List<LocalDate> days,
            List<String> services) {
        this.world = world;
        this.model = model;
        this.random = random;
        this.places = places;
        this.days = days;
        this.services = services;
    }

    void book() {
        var items = someItems();
        book(any(places), model.time(someStart(), items), items);
    }

    /** Several persons who are there at ten. */
    void bookAroundTen(String place, LocalDate day) {
        var items = new TreeMap<>(someItems());
        items.merge(any(services), 1, Integer::sum);
        var start = day.atTime(10, 0).minus(LifeModel.GRID.multipliedBy(1 + random.nextInt(2)));
        book(place, model.time(start.atZone(Zones.RIGA).toInstant(), items), items);
    }

    private void book(String place, Span time, Map<String, Integer> items) {
        var refusal = model.refusal(place, time, world.now(), Set.of());
        var answer = Api.book(Api.frontEnd(), Api.wish(Api.forgedSlot(place, time.start(), written(items))));
        if (isDone(answer, refusal, 201)) {
            made(answer, place, time, items);
        }
    }

    /** Somebody comes back for an hour that is theirs, once. */
    void bookWithAHold() {
        hold().filter(id -> random.nextInt(3) > 0).ifPresent(this::book);
    }

    private Optional<String> hold() {
        var items = someItems();
        var place = any(places);
        var time = model.time(someStart(), items);
        var refusal = model.refusal(place, time, world.now(), Set.of());
        var held = Api.hold(Api.frontEnd(), Api.forgedSlot(place, time.start(), written(items)));
        if (!isDone(held, refusal, 201)) {
            return Optional.empty();
        }
        var id = held.jsonPath().getString("id");
        world.holds().put(id, time);
        unused.put(id, new Held(held.jsonPath().getString("hold"), world.now(), place, time, items));
        world.checkTaken(Set.copyOf(places));
        return Optional.of(id);
    }

    private void book(String hold) {
        var used = Objects.requireNonNull(unused.remove(hold));
        refused(Api.book(Api.customer(UUID.randomUUID()), wish(used.secret())), 404, "not-found");
        var answer = Api.book(Api.frontEnd(), wish(used.secret()));
        assertEquals(201, answer.statusCode(), answer::asString);
        world.holds().remove(hold);
        made(answer, used.place(), used.time(), used.items());
        refused(Api.book(Api.frontEnd(), wish(used.secret())), 410, "hold-expired");
    }

    void giveBackAHold() {
        if (!unused.isEmpty()) {
            giveBack(any(List.copyOf(unused.keySet())));
        }
    }

    /** Nobody has used it in time: it opens nothing any more, and is in nobody's way. */
    void aHoldEnds() {
        if (unused.isEmpty()) {
            hold();
        }
        if (unused.isEmpty()) {
            return;
        }
        var id = any(List.copyOf(unused.keySet()));
        var ended = unused.remove(id);
        world.ends(id);
        world.checkTaken(Set.copyOf(places));
        refused(Api.book(Api.frontEnd(), wish(ended.secret())), 410, "hold-expired");
        book(ended.place(), ended.time(), ended.items());
    }

    /** Before they end by themselves. */
    void giveBackOldHolds() {
        var old = world.now().minus(KEPT);
        Map.copyOf(unused).forEach((id, each) -> {
            if (each.since().isBefore(old)) {
                giveBack(id);
            }
        });
    }

    private void giveBack(String id) {
        assertEquals(
                204,
                Api.as(Api.frontEnd())
                        .header("If-Match", "\"v0\"")
                        .delete("/v1/holds/" + id)
                        .statusCode());
        world.holds().remove(id);
        refused(
                Api.book(
                        Api.frontEnd(),
                        wish(Objects.requireNonNull(unused.remove(id)).secret())),
                404,
                "not-found");
    }

    private static Map<String, Object> wish(String hold) {
        var wish = new HashMap<>(Api.wish("none"));
        wish.remove("slot");
        wish.put("hold", hold);
        return wish;
    }

    private void made(Response answer, String place, Span time, Map<String, Integer> items) {
        var read = answer.jsonPath();
        var id = read.getString("id");
        model.add(new Visit(id, id, read.getString("manageToken"), place, time, items, "BOOK"));
    }

    void reschedule(Visit visit) {
        var place = random.nextInt(4) == 0 ? any(places) : visit.place;
        var time = model.time(someStart(), visit.items);
        var isTheSame = visit.place.equals(place) && model.time(visit).equals(time);
        var refusal = unchangeable(visit)
                .or(() -> isTheSame ? Optional.empty() : limitOn(visit, visit.items.keySet(), time))
                .or(() -> isTheSame ? Optional.empty() : model.refusal(place, time, world.now(), visit.own()));
        var slot = Api.forgedSlot(place, time.start(), written(visit.items));
        if (isDone(world.change(visit, "rescheduling", Map.of("slot", slot)), refusal, 200) && !isTheSame) {
            visit.movedTo(place, time);
            visit.changed("RESCHEDULE", 1);
        }
    }

    void add(Visit visit) {
        var service = any(services);
        var more = new TreeMap<>(visit.items);
        more.merge(service, 1, Integer::sum);
        var time = model.time(visit.start, more);
        var isNew = !visit.items.containsKey(service);
        var refusal = unchangeable(visit)
                .or(() -> isNew ? model.limit(visit, Set.of(service), visit.day(), false) : Optional.empty())
                .or(() -> model.refusal(visit.place, time, world.now(), visit.own()));
        if (isDone(world.change(visit, "items", Map.of("service", service)), refusal, 200)) {
            visit.items.putAll(more);
            visit.movedTo(visit.place, time);
            visit.changed("ADD_ITEMS", 1);
        }
    }

    void drop(Visit visit) {
        var service = any(List.copyOf(visit.items.keySet()));
        var refusal = unchangeable(visit).or(() -> visit.persons() == 1 ? Optional.of("last-item") : Optional.empty());
        var answer = world.by(visit).delete(LifeWorld.path(visit, "items/" + item(visit, service)));
        if (isDone(answer, refusal, 200)) {
            visit.changed("DROP_ITEM", 1);
            less(visit, service);
        }
    }

    void split(Visit visit) {
        if (visit.persons() == 1) {
            return;
        }
        var service = any(List.copyOf(visit.items.keySet()));
        var part = Map.of(service, 1);
        var time = model.time(someStart(), part);
        var refusal = unchangeable(visit)
                .or(() -> model.limit(visit, Set.of(service), day(time), true))
                .or(() -> model.refusal(visit.place, time, world.now(), Set.of()));
        var slot = Api.forgedSlot(visit.place, time.start(), written(part));
        var body = Map.of("items", List.of(item(visit, service)), "slot", slot);
        var answer = world.change(visit, "splits", body);
        if (isDone(answer, refusal, 201)) {
            visit.changed("SPLIT", 1);
            less(visit, service);
            var id = answer.jsonPath().getString("id");
            model.add(new Visit(id, visit.family, visit.manageToken, visit.place, time, part, "SPLIT_OFF"));
        }
    }

    /** At its start, which is kept; what had no room as it was may have it now. */
    private void less(Visit visit, String service) {
        visit.items.merge(service, -1, Integer::sum);
        visit.items.values().removeIf(persons -> persons == 0);
        var time = model.time(visit);
        visit.kept = lasting(visit.kept, time);
        visit.proposed = lasting(visit.proposed, time);
        if (visit.marked && model.isOpen(visit.place, time)) {
            visit.stand();
        } else if (visit.marked) {
            visit.tell();
        }
    }

    private static @Nullable Span lasting(@Nullable Span kept, Span as) {
        return kept == null ? null : Span.from(kept.start(), Duration.between(as.start(), as.end()));
    }

    void handOver(Visit visit) {
        var other = places.get(1 - places.indexOf(visit.place));
        var refusal = unchangeable(visit).or(() -> model.refusal(other, model.time(visit), world.now(), visit.own()));
        var answer = Api.as(TestTokens.clerk(visit.place))
                .header("If-Match", world.etag(visit))
                .body(Map.of("place", other))
                .post(LifeWorld.path(visit, "handovers"));
        if (isDone(answer, refusal, 200)) {
            visit.movedTo(other, model.time(visit));
            visit.changed("HAND_OVER", 1);
        }
    }

    void confirm(Visit visit) {
        var wasConfirmed = visit.confirmed;
        var refusal =
                unchangeable(visit).or(() -> visit.marked ? Optional.of("appointment-displaced") : Optional.empty());
        if (isDone(world.change(visit, "confirmation", Map.of()), refusal, 200) && !wasConfirmed) {
            visit.confirmed = true;
            visit.changed("CONFIRM", 0);
        }
    }

    void cancel(Visit visit) {
        var body = Map.of("reason", "PLANS_CHANGED");
        if (isDone(world.change(visit, "cancellation", body), unchangeable(visit), 200)) {
            visit.become("CANCELLED");
            visit.kept = null;
            visit.proposed = null;
            visit.isDue = false;
            visit.changed("CANCEL", 1);
        }
    }

    /** What is proposed is kept, so that it can be had. */
    void accept(Visit visit) {
        var proposed = Optional.ofNullable(visit.proposed);
        var refusal =
                unchangeable(visit).or(() -> proposed.isPresent() ? Optional.empty() : Optional.of("no-proposal"));
        if (isDone(world.change(visit, "proposal-acceptance", Map.of()), refusal, 200)) {
            visit.movedTo(visit.place, model.time(proposed.orElseThrow().start(), visit.items));
            visit.changed("ACCEPT_PROPOSAL", 1);
        }
    }

    private Optional<String> unchangeable(Visit visit) {
        if (!visit.status.equals("BOOKED")) {
            return Optional.of("appointment-not-changeable");
        }
        return world.now().isBefore(visit.start) ? Optional.empty() : Optional.of("appointment-started");
    }

    private Optional<String> limitOn(Visit visit, Set<String> wanted, Span time) {
        return day(time).equals(visit.day()) ? Optional.empty() : model.limit(visit, wanted, day(time), false);
    }

    /** Whether it was done, which is so where nothing is in its way; nothing else may come of it. */
    static boolean isDone(Response answer, Optional<String> refusal, int status) {
        refusal.ifPresent(slug -> refused(answer, 409, slug));
        if (refusal.isEmpty()) {
            assertEquals(status, answer.statusCode(), answer::asString);
        }
        return refusal.isEmpty();
    }

    private String item(Visit visit, String service) {
        return world.read(visit).jsonPath().getString("items.find { it.service == '" + service + "' }.id");
    }

    private Map<String, Integer> someItems() {
        var items = new TreeMap<String, Integer>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            items.merge(any(services), 1, Integer::sum);
        }
        return items;
    }

    /** On a quarter; also just before the place opens, and too near its end. */
    private Instant someStart() {
        var day = any(days);
        if (day.equals(LocalDate.ofInstant(world.now(), Zones.RIGA))) {
            var soon = world.now().plusSeconds(180).getEpochSecond();
            return Instant.ofEpochSecond(Math.ceilDiv(soon, 900L) * 900 + random.nextInt(3) * 900L);
        }
        return day.atTime(8, 45)
                .plus(LifeModel.GRID.multipliedBy(random.nextInt(9)))
                .atZone(Zones.RIGA)
                .toInstant();
    }

    private static LocalDate day(Span time) {
        return LocalDate.ofInstant(time.start(), Zones.RIGA);
    }

    static String written(Map<String, Integer> items) {
        return items.entrySet().stream()
                .map(item -> item.getKey() + ":" + item.getValue())
                .collect(Collectors.joining(","));
    }

    private <T> T any(List<T> all) {
        return new ArrayList<>(all).get(random.nextInt(all.size()));
    }
}
