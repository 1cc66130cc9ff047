package lv.ocma.appointments.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.Seating.Seat;
import lv.ocma.appointments.booking.Seating.Visit;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Offers;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.place.Place;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

class SeatingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final List<String> A_SERVICE = List.of("passport", "visa", "eid-card");
    private static final Offers ALL = new Offers(true, Set.of(), Set.of());
    private static final List<Opening> OPEN = List.of(new Opening(MONDAY, LocalTime.of(9, 0), LocalTime.of(16, 0)));

    @Test
    void a_visit_keeps_its_counter_while_that_one_can_serve_it() {
        var visit = visit("1", "09:00", "passport");
        assertEquals(new Seat(false, false, "1"), seat(place(only("2", "passport"), any("1")), visit));
    }

    @Test
    @Clause("R4")
    void of_the_free_counters_a_visit_gets_the_one_that_is_kept_for_the_fewest_services() {
        var visit = visit("1", "09:00", "passport");
        assertEquals(
                new Seat(false, false, "3"), seat(place(only("1", "visa"), any("2"), only("3", "passport")), visit));
    }

    @Test
    void the_counter_that_one_visit_leaves_is_free_for_another() {
        var leaves = visit("1", "09:00", "passport");
        var follows = visit("2", "09:00", "visa");
        var place = place(only("1", "visa"), only("2", "eid-card"), only("3", "passport"));
        var visits = List.of(leaves, follows);
        var seats = new Seating(place, OPEN, List.of()).of(visits);
        assertEquals(new Seat(false, false, "3"), of(seats, leaves));
        assertEquals(new Seat(false, false, "1"), of(seats, follows));
    }

    @Test
    void a_counter_that_somebody_has_who_is_served_already_is_not_free() {
        var place = place(any("2"));
        var visit = visit("1", "09:00", "passport");
        var served = visit("2", "09:00", "passport");
        var seats = new Seating(place, OPEN, List.of(served)).of(List.of(visit));
        assertEquals(new Seat(false, true, "1"), of(seats, visit));
    }

    @Test
    @Clause({"C1", "R4"})
    void whoever_sits_well_moves_on_before_anybody_is_disturbed_for_whom_there_is_room() {
        var place = place(any("1"), only("2", "passport"));
        var sitsWell = visit("1", "09:00", "passport");
        var loses = visit("3", "09:00", "visa");
        var seats = new Seating(place, OPEN, List.of()).of(List.of(sitsWell, loses));
        assertEquals(new Seat(false, false, "2"), of(seats, sitsWell));
        assertEquals(new Seat(false, false, "1"), of(seats, loses));
    }

    @Test
    @Clause({"C1", "H3"})
    void whoever_is_only_proposed_a_time_gives_way_to_a_visit_where_there_is_no_other_counter() {
        var proposed = visit("2", "09:00", "passport");
        var loses = visit("1", "09:00", "passport");
        var full = new Seating(place(any("2")), OPEN, List.of()).of(List.of(List.of(loses), List.of(proposed)));
        assertEquals(new Seat(false, false, "2"), of(full, loses));
        assertTrue(of(full, proposed).unserved());

        var another =
                new Seating(place(any("2"), any("3")), OPEN, List.of()).of(List.of(List.of(loses), List.of(proposed)));
        assertEquals(new Seat(false, false, "3"), of(another, loses));
        assertEquals(new Seat(false, false, "2"), of(another, proposed));
    }

    @Test
    @Clause("C1")
    void whoever_cannot_be_served_keeps_no_counter_that_another_visit_needs() {
        var place = place(only("1", "passport"));
        var cannot = visit("1", "09:00", "visa");
        var loses = visit("2", "09:00", "passport");
        var seats = new Seating(place, OPEN, List.of()).of(List.of(cannot, loses));
        assertEquals(new Seat(false, false, "1"), of(seats, loses));
        assertTrue(of(seats, cannot).unserved());
        assertEquals(cannot.booking().toString(), of(seats, cannot).counter());
    }

    /** By all that could be done, which a machine can try for one time; the seed of the message makes it again. */
    @Test
    @Clause({"C1", "R4"})
    void no_more_visits_are_disturbed_than_would_be_by_the_best_seating_and_then_no_more_proposals() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var place = place(IntStream.rangeClosed(1, 5)
                    .filter(number -> random.nextInt(4) > 0)
                    .mapToObj(number -> random.nextInt(3) == 0
                            ? any(String.valueOf(number))
                            : only(String.valueOf(number), A_SERVICE.get(random.nextInt(3))))
                    .toArray(Counter[]::new));
            var ranks = List.of(new ArrayList<Visit>(), new ArrayList<Visit>(), new ArrayList<Visit>());
            for (int counter = 1; counter <= 5; counter++) {
                ranks.get(random.nextInt(3))
                        .add(visit(String.valueOf(counter), "09:00", A_SERVICE.get(random.nextInt(3))));
            }
            var seated = List.of(ranks.get(0), ranks.get(1));
            var seats = new Seating(place, OPEN, ranks.get(2)).of(seated);

            var free = place.counters().stream()
                    .map(Counter::id)
                    .filter(id -> ranks.get(2).stream()
                            .noneMatch(other -> other.counter().equals(id)))
                    .toList();
            var told = "seed " + seed + ", round " + round;
            assertEquals(most(place, ranks.get(0), free), served(ranks.get(0), seats), told);
            var all = seated.stream().flatMap(List::stream).toList();
            assertEquals(most(place, all, free), served(all, seats), told);
            assertEquals(
                    all.size(),
                    all.stream()
                            .map(each -> of(seats, each).counter())
                            .distinct()
                            .count(),
                    told);
        }
    }

    private static long served(List<Visit> visits, Map<UUID, Seat> seats) {
        return visits.stream().filter(visit -> of(seats, visit).hasRoom()).count();
    }

    private static long most(Place place, List<Visit> visits, List<String> free) {
        if (visits.isEmpty()) {
            return 0;
        }
        var rest = visits.subList(1, visits.size());
        long best = most(place, rest, free);
        for (var counter : place.able(visits.getFirst().services())) {
            if (free.contains(counter.id())) {
                var left = free.stream().filter(id -> !id.equals(counter.id())).toList();
                best = Math.max(best, 1 + most(place, rest, left));
            }
        }
        return best;
    }

    @Test
    @Clause("R1")
    void a_place_that_does_not_offer_one_of_the_services_serves_the_visit_nowhere() {
        var visit = visit("1", "09:00", "passport", "visa");
        var refusing = new Place("talsi", null, List.of(any("1")), new Offers(true, Set.of(), Set.of("visa")));
        assertEquals(new Seat(false, true, "1"), seat(refusing, visit));
        var notAUnit = new Place("centre", null, List.of(any("1")), new Offers(false, Set.of("passport"), Set.of()));
        assertEquals(new Seat(false, true, "1"), seat(notAUnit, visit));
        assertEquals(new Seat(false, false, "1"), seat(notAUnit, visit("1", "09:00", "passport")));
    }

    /** For any visits and any counters, which the seed of the message makes again. */
    @Test
    @Clause("C1")
    void nobody_gets_a_counter_that_another_visit_has_and_only_who_cannot_be_served_is_marked() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var place = place(IntStream.rangeClosed(1, 4)
                    .filter(number -> random.nextInt(3) > 0)
                    .mapToObj(number -> random.nextBoolean()
                            ? any(String.valueOf(number))
                            : only(String.valueOf(number), random.nextBoolean() ? "passport" : "visa"))
                    .toArray(Counter[]::new));
            var visits = new ArrayList<Visit>();
            for (int hour = 9; hour < 13; hour++) {
                for (int counter = 1; counter <= 4; counter++) {
                    if (random.nextInt(3) > 0) {
                        visits.add(visit(
                                String.valueOf(counter),
                                "%02d:00".formatted(hour),
                                random.nextBoolean() ? "passport" : "visa"));
                    }
                }
            }
            var seats = new Seating(place, OPEN, List.of()).of(visits);
            for (var visit : visits) {
                var seat = of(seats, visit);
                assertFalse(seat.outsideHours());
                var able =
                        place.able(visit.services()).stream().map(Counter::id).toList();
                assertEquals(!able.contains(seat.counter()), seat.unserved(), "seed " + seed);
                assertTrue(
                        visits.stream()
                                .filter(other ->
                                        !other.equals(visit) && other.time().overlaps(visit.time()))
                                .noneMatch(other -> of(seats, other).counter().equals(seat.counter())),
                        "seed " + seed);
            }
        }
    }

    private static Seat seat(Place place, Visit visit) {
        return of(new Seating(place, OPEN, List.of()).of(List.of(visit)), visit);
    }

    private static Seat of(Map<UUID, Seat> seats, Visit visit) {
        return Objects.requireNonNull(seats.get(visit.booking()));
    }

    private static Place place(Counter... counters) {
        return new Place("talsi", null, List.of(counters), ALL);
    }

    private static Counter any(String id) {
        return Counter.of(id);
    }

    private static Counter only(String id, String service) {
        return new Counter(id, Set.of(service), null, null, List.of());
    }

    private static Visit visit(String counter, String start, String... services) {
        var from = MONDAY.atTime(LocalTime.parse(start)).atZone(Zones.RIGA).toInstant();
        return new Visit(
                UUID.randomUUID(),
                counter,
                new Span(from, from.plusSeconds(1800)),
                Set.copyOf(Stream.of(services).toList()));
    }
}
