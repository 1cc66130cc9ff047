package lv.ocma.appointments.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter;
import lv.ocma.appointments.place.Opening;
import lv.ocma.appointments.slot.FreeTimes.Desk;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

class FreeTimesTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final List<List<Span>> ONE_FREE_COUNTER = List.of(List.of());
    private static final Counter COUNTER = Counter.of("riga-3/1");

    private final FreeTimes times = new FreeTimes(Duration.ofMinutes(15));

    @Test
    @Clause("C1")
    void a_visit_lies_wholly_inside_reception_hours() {
        var starts = local(starts(hours(MONDAY, "09:00", "10:00"), ONE_FREE_COUNTER, 30, whole(MONDAY)));

        assertEquals(List.of("09:00+03:00", "09:15+03:00", "09:30+03:00"), starts);
    }

    @Test
    @Clause("C1")
    void no_visit_reaches_into_the_lunch_break() {
        var day = new ArrayList<>(hours(MONDAY, "11:00", "12:00"));
        day.addAll(hours(MONDAY, "12:40", "13:25"));

        assertEquals(
                List.of("11:00+03:00", "11:15+03:00", "12:40+03:00"),
                local(starts(day, ONE_FREE_COUNTER, 45, whole(MONDAY))));
    }

    @Test
    void the_grid_counts_from_each_opening() {
        assertEquals(
                List.of("08:50+03:00", "09:05+03:00"),
                local(starts(hours(MONDAY, "08:50", "09:20"), ONE_FREE_COUNTER, 15, whole(MONDAY))));
    }

    @Test
    @Clause("R4")
    void several_services_and_persons_make_one_visit_of_the_sum_of_their_lengths() {
        var parts = List.of(new Slot.Part("passport", 1, 15), new Slot.Part("eid-card", 2, 10));

        assertEquals(Duration.ofMinutes(35), Slot.length(parts));
    }

    @Test
    void a_visit_that_is_longer_than_the_hours_finds_no_time() {
        assertEquals(List.of(), starts(hours(MONDAY, "09:00", "10:00"), ONE_FREE_COUNTER, 61, whole(MONDAY)));
    }

    @Test
    void one_counter_must_be_free_for_the_whole_visit() {
        var taken = List.of(
                List.of(at(MONDAY, "09:00", "09:30")), // free from half past
                List.of(at(MONDAY, "09:30", "10:00"))); // free until half past

        assertEquals(
                List.of("09:00+03:00", "09:30+03:00"),
                local(starts(hours(MONDAY, "09:00", "10:00"), taken, 30, whole(MONDAY))));
    }

    @Test
    void visits_may_touch() {
        var taken = List.of(List.of(at(MONDAY, "09:15", "09:30")));

        assertEquals(
                List.of("09:00+03:00", "09:30+03:00", "09:45+03:00"),
                local(starts(hours(MONDAY, "09:00", "10:00"), taken, 15, whole(MONDAY))));
    }

    @Test
    void a_place_without_counters_has_no_times() {
        assertEquals(List.of(), starts(hours(MONDAY, "09:00", "10:00"), List.of(), 15, whole(MONDAY)));
    }

    @Test
    void nothing_is_shown_before_the_window_and_the_first_time_is_on_the_grid() {
        var window = at(MONDAY, "09:16", "10:00");

        assertEquals(
                List.of("09:30+03:00", "09:45+03:00"),
                local(starts(hours(MONDAY, "09:00", "10:00"), ONE_FREE_COUNTER, 15, window)));
    }

    @Test
    void when_clocks_go_forward_the_lost_hour_has_no_times() {
        var day = LocalDate.of(2026, 3, 29);

        assertEquals(
                List.of("02:00+02:00", "02:30+02:00", "04:00+03:00", "04:30+03:00"),
                local(new FreeTimes(Duration.ofMinutes(30))
                        .starts(
                                hours(day, "02:00", "05:00"),
                                desks(ONE_FREE_COUNTER),
                                Duration.ofMinutes(30),
                                whole(day))));
    }

    @Test
    void when_clocks_go_back_the_hour_that_comes_twice_is_bookable_twice() {
        var day = LocalDate.of(2026, 10, 25);

        assertEquals(
                List.of("02:30+03:00", "03:00+03:00", "03:30+03:00", "03:00+02:00", "03:30+02:00", "04:00+02:00"),
                local(new FreeTimes(Duration.ofMinutes(30))
                        .starts(
                                hours(day, "02:30", "04:30"),
                                desks(ONE_FREE_COUNTER),
                                Duration.ofMinutes(30),
                                whole(day))));
    }

    @Test
    void on_clock_change_days_reception_hours_keep_their_local_times() {
        var forward = LocalDate.of(2026, 3, 29);
        var back = LocalDate.of(2026, 10, 25);

        assertEquals(
                "09:00+03:00",
                local(starts(hours(forward, "09:00", "09:15"), ONE_FREE_COUNTER, 15, whole(forward)))
                        .getFirst());
        assertEquals(
                "09:00+02:00",
                local(starts(hours(back, "09:00", "09:15"), ONE_FREE_COUNTER, 15, whole(back)))
                        .getFirst());
    }

    @Test
    void a_time_off_the_grid_or_outside_hours_is_not_offered() {
        var openings = hours(MONDAY, "09:00", "10:00");

        assertTrue(isOffered(openings, at(MONDAY, "09:15", "09:30")));
        assertFalse(isOffered(openings, at(MONDAY, "09:10", "09:25")));
        assertFalse(isOffered(openings, at(MONDAY, "08:45", "09:00")));
        assertFalse(isOffered(openings, at(MONDAY, "09:45", "10:15")));
    }

    /** Books random offered times until none is left, on days with random hours, lunch breaks, lengths and counters. */
    @Test
    void whatever_is_booked_nothing_overlaps_and_all_that_is_shown_can_be_booked() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var told = "seed " + seed + ", round " + round;
            var openings = randomDay(random);
            var counters = counters(1 + random.nextInt(3));
            while (true) {
                var length = Duration.ofMinutes(5L * (1 + random.nextInt(12)));
                var offered = times.starts(openings, desks(counters), length, whole(MONDAY));
                if (offered.isEmpty()) {
                    break;
                }
                var visit = Span.from(offered.get(random.nextInt(offered.size())), length);
                var counter = counters.stream()
                        .filter(taken -> taken.stream().noneMatch(visit::overlaps))
                        .findFirst();
                assertTrue(counter.isPresent(), told);
                assertTrue(isOffered(openings, visit), told);
                counter.get().add(visit);
            }
            counters.forEach(taken -> assertNoOverlap(taken, told));
        }
    }

    private static void assertNoOverlap(List<Span> taken, String told) {
        for (int i = 0; i < taken.size(); i++) {
            for (int j = i + 1; j < taken.size(); j++) {
                assertFalse(taken.get(i).overlaps(taken.get(j)), told);
            }
        }
    }

    private static List<Opening> randomDay(Random random) {
        var opens = LocalTime.of(7 + random.nextInt(4), 5 * random.nextInt(12));
        var lunch = opens.plusMinutes(30 + random.nextInt(180));
        var back = lunch.plusMinutes(random.nextInt(60));
        return List.of(
                new Opening(MONDAY, opens, lunch),
                new Opening(MONDAY, back, back.plusMinutes(15 + random.nextInt(240))));
    }

    private static List<List<Span>> counters(int count) {
        var counters = new ArrayList<List<Span>>();
        for (int i = 0; i < count; i++) {
            counters.add(new ArrayList<>());
        }
        return counters;
    }

    private List<Instant> starts(List<Opening> openings, List<List<Span>> taken, int minutes, Span window) {
        return times.starts(openings, desks(taken), Duration.ofMinutes(minutes), window);
    }

    private boolean isOffered(List<Opening> openings, Span visit) {
        return !times.serving(openings, List.of(COUNTER), visit).isEmpty();
    }

    private static List<Desk> desks(List<List<Span>> taken) {
        return taken.stream().map(each -> new Desk(COUNTER, each)).toList();
    }

    private static List<Opening> hours(LocalDate day, String opens, String closes) {
        return List.of(new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes)));
    }

    private static Span at(LocalDate day, String from, String to) {
        return new Opening(day, LocalTime.parse(from), LocalTime.parse(to)).span();
    }

    private static Span whole(LocalDate day) {
        return new Span(
                day.atStartOfDay(Zones.RIGA).toInstant(),
                day.plusDays(1).atStartOfDay(Zones.RIGA).toInstant());
    }

    private static List<String> local(List<Instant> starts) {
        return starts.stream()
                .map(start -> {
                    var at = start.atZone(Zones.RIGA).toOffsetDateTime();
                    return at.toLocalTime() + at.getOffset().toString();
                })
                .toList();
    }
}
