package lv.ocma.appointments.slot;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import lv.ocma.appointments.capacity.DayCapacity;
import lv.ocma.appointments.claim.Claim;
import lv.ocma.appointments.claim.Need;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Counter.Interval;
import lv.ocma.appointments.place.Counter.Staffing;
import lv.ocma.appointments.place.Counter.Weekday;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.slot.FreeTimes.Desk;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/** The form that search reads, held against the simple model {@link FreeTimes}. */
class DayCapacityTest {

    private static final Duration GRID = Duration.ofMinutes(15);
    private static final PlaceDay MONDAY = new PlaceDay("riga-3", LocalDate.of(2026, 6, 15));

    /** An ordinary day, the one that loses an hour, and the one that has an hour twice. */
    private static final List<LocalDate> DAYS =
            List.of(MONDAY.day(), LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25));

    /** For any hours, counters, blocks and visits, which the seed of the message makes again. */
    @Test
    @Clause({"C1", "V5"})
    void free_is_what_is_staffed_without_what_is_taken_and_held() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var day = new PlaceDay("riga-3", DAYS.get(random.nextInt(DAYS.size())));
            var openings = openings(day, random);
            var counters = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> counter("riga-3/" + number, day, random))
                    .toList();
            var claims = claims(day, counters, random);
            var length = Duration.ofMinutes(1 + random.nextInt(90));
            var window = random.nextBoolean() ? day.span() : part(day, random);

            var free = DayCapacity.of(day, openings, counters)
                    .taken(claims.stream().filter(claim -> !claim.isHold()).toList())
                    .with(claims.stream().filter(Claim::isHold).toList());

            var ids = counters.stream().map(Counter::id).toList();
            var told = "seed " + seed + ", round " + round;
            assertEquals(
                    model(openings, counters, claims, length, window),
                    free.starts(ids, length, Duration.ZERO, GRID, window),
                    told);
            for (var start : free.starts(ids, length, Duration.ZERO, GRID, day.span())) {
                var visit = Span.from(start, length);
                assertTrue(free.isOnGrid(start, GRID), told);
                assertTrue(ids.stream().anyMatch(id -> free.isStaffed(id, visit) && free.isFree(id, visit)), told);
            }
        }
    }

    /** For any hours, counters, blocks and visits, which the seed of the message makes again. */
    @Test
    @Clause({"C1", "V3"})
    void what_is_given_to_the_live_queue_is_offered_to_nobody_and_all_else_is_as_before() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            var day = new PlaceDay("riga-3", DAYS.get(random.nextInt(DAYS.size())));
            var counters = IntStream.rangeClosed(1, 3)
                    .mapToObj(number -> counter("riga-3/" + number, day, random))
                    .toList();
            var claims = claims(day, counters, random);
            var length = Duration.ofMinutes(1 + random.nextInt(90));
            var given = part(day, random);
            var before = DayCapacity.of(day, openings(day, random), counters).taken(claims);
            var after = before.without(before.unbooked(given));

            var ids = counters.stream().map(Counter::id).toList();
            var told = "seed " + seed + ", round " + round;
            var left = before.starts(ids, length, Duration.ZERO, GRID, day.span()).stream()
                    .filter(start -> !Span.from(start, length).overlaps(given))
                    .toList();
            assertEquals(left, after.starts(ids, length, Duration.ZERO, GRID, day.span()), told);
            assertEquals(left, after.taken(claims).starts(ids, length, Duration.ZERO, GRID, day.span()), told);
            assertEquals(List.of(), after.unbooked(given), told);
            assertEquals(before.booked(), after.booked(), told);
        }
    }

    @Test
    void nobody_is_planned_in_the_pause_after_a_visit() {
        var visit = new Need("riga-3", Span.from(at("09:15"), Duration.ofMinutes(15)), 10, null);
        var day = DayCapacity.of(MONDAY, List.of(open("09:00", "10:30")), List.of(Counter.of("riga-3/1")))
                .taken(List.of(new Claim(UUID.randomUUID(), UUID.randomUUID(), "riga-3/1", visit)));

        assertEquals(
                List.of(at("09:45"), at("10:00"), at("10:15")), starts(day, 10), "09:00 would need a pause as well");
        assertEquals(List.of(at("09:00"), at("09:45"), at("10:00"), at("10:15")), starts(day, 0));
    }

    @Test
    void the_last_visit_of_the_day_needs_no_pause_inside_the_hours() {
        var day = DayCapacity.of(MONDAY, List.of(open("09:00", "09:15")), List.of(Counter.of("riga-3/1")));
        assertEquals(List.of(at("09:00")), starts(day, 60));
    }

    @Test
    void a_time_between_two_of_the_grid_is_none_at_which_a_visit_starts() {
        var day = DayCapacity.of(MONDAY, List.of(open("08:50", "09:40")), List.of(Counter.of("riga-3/1")));
        assertTrue(day.isOnGrid(at("09:05"), GRID));
        assertFalse(day.isOnGrid(at("09:00"), GRID));
    }

    @Test
    void a_time_is_full_when_no_counter_that_is_staffed_then_is_free() {
        var visit = Span.from(at("09:15"), Duration.ofMinutes(30));
        var taken = new Need("riga-3", Span.from(at("09:30"), Duration.ofMinutes(15)), 0, null);
        var day = DayCapacity.of(
                MONDAY, List.of(open("09:00", "10:30")), List.of(Counter.of("riga-3/1"), Counter.of("riga-3/2")));
        var one = day.with(List.of(new Claim(UUID.randomUUID(), UUID.randomUUID(), "riga-3/1", taken)));
        var both = one.with(List.of(new Claim(UUID.randomUUID(), null, "riga-3/2", taken)));

        assertFalse(day.isFull(visit));
        assertFalse(one.isFull(visit));
        assertTrue(both.isFull(visit));
        assertFalse(both.isFull(Span.from(at("09:45"), Duration.ofMinutes(30))));
        assertFalse(both.isFull(Span.from(at("10:15"), Duration.ofMinutes(30))), "nobody is received then");
    }

    private static List<Instant> starts(DayCapacity day, int pause) {
        return day.starts(List.of("riga-3/1"), Duration.ofMinutes(15), Duration.ofMinutes(pause), GRID, MONDAY.span());
    }

    private static List<Instant> model(
            List<Opening> openings, List<Counter> counters, List<Claim> claims, Duration length, Span window) {
        Map<String, List<Span>> taken = claims.stream()
                .collect(
                        groupingBy(Claim::counter, mapping(claim -> claim.need().time(), toList())));
        var desks = counters.stream()
                .map(counter -> new Desk(counter, taken.getOrDefault(counter.id(), List.of())))
                .toList();
        return new FreeTimes(GRID).starts(openings, desks, length, window);
    }

    /** Up to three that do not touch. */
    private static List<Opening> openings(PlaceDay day, Random random) {
        var openings = new ArrayList<Opening>();
        int minute = random.nextInt(300);
        for (int left = random.nextInt(4); left > 0 && minute < 1300; left--) {
            int closes = Math.min(1439, minute + 1 + random.nextInt(400));
            openings.add(new Opening(day.day(), time(minute), time(closes)));
            minute = closes + 1 + random.nextInt(60);
        }
        // What the clocks leave out altogether is no opening.
        openings.removeIf(
                opening -> opening.span().start().equals(opening.span().end()));
        return openings;
    }

    private static Counter counter(String id, PlaceDay day, Random random) {
        List<Staffing> staffing = List.of();
        if (random.nextBoolean()) {
            int from = random.nextInt(700);
            int to = from + 1 + random.nextInt(300);
            var intervals = new ArrayList<>(List.of(new Interval(time(from), time(to))));
            if (random.nextBoolean()) {
                intervals.add(new Interval(time(to + random.nextInt(30)), time(to + 30 + random.nextInt(300))));
            }
            staffing = List.of(
                    new Staffing(null, null, List.of(new Weekday(day.day().getDayOfWeek(), intervals))));
        }
        return new Counter(id, null, null, null, staffing);
    }

    /** Of visits and of holds, none over another at one counter. */
    private static List<Claim> claims(PlaceDay day, List<Counter> counters, Random random) {
        var claims = new ArrayList<Claim>();
        for (var counter : counters) {
            int minute = random.nextInt(600);
            for (int left = random.nextInt(8); left > 0; left--) {
                var length = 1 + random.nextInt(60);
                var time = Span.from(day.span().start().plus(Duration.ofMinutes(minute)), Duration.ofMinutes(length));
                var booking = random.nextBoolean() ? UUID.randomUUID() : null;
                claims.add(
                        new Claim(UUID.randomUUID(), booking, counter.id(), new Need(day.place(), time, 0, "STAFF")));
                minute += length + random.nextInt(90);
            }
        }
        return claims;
    }

    private static Span part(PlaceDay day, Random random) {
        var start = day.span().start().plus(Duration.ofMinutes(random.nextInt(1000)));
        return Span.from(start, Duration.ofMinutes(1 + random.nextInt(400)));
    }

    private static Opening open(String opens, String closes) {
        return new Opening(MONDAY.day(), LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String time) {
        return MONDAY.day().atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toInstant();
    }

    private static LocalTime time(int minute) {
        return LocalTime.MIN.plusMinutes(minute);
    }
}
