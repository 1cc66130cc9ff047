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
        var seats = new Seating(place, OPEN, visits, List.of()).of(visits);
        assertEquals(new Seat(false, false, "3"), of(seats, leaves));
        assertEquals(new Seat(false, false, "1"), of(seats, follows));
    }

    @Test
    void a_counter_that_somebody_has_who_is_served_already_is_not_free() {
        var place = place(any("2"));
        var visit = visit("1", "09:00", "passport");
        var served = visit("2", "09:00", "passport");
        var seats = new Seating(place, OPEN, List.of(visit), List.of(served)).of(List.of(visit));
        assertEquals(new Seat(false, true, "1"), of(seats, visit));
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
            var seats = new Seating(place, OPEN, visits, List.of()).of(visits);
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
        return of(new Seating(place, OPEN, List.of(visit), List.of()).of(List.of(visit)), visit);
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
