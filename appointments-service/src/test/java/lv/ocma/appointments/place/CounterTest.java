package lv.ocma.appointments.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Counter.Interval;
import lv.ocma.appointments.place.Counter.Staffing;
import lv.ocma.appointments.place.Counter.Weekday;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CounterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2026, 10, 25);

    @Test
    void a_counter_of_which_nothing_more_is_known_is_staffed_whenever_its_place_is_open() {
        assertEquals(List.of("09:00-16:30"), staffed(Counter.of("c"), MONDAY, "09:00", "16:30"));
        assertTrue(Counter.of("c").serves(List.of("passport", "visa")));
    }

    @Test
    @Clause("R4")
    void a_visit_of_several_services_needs_one_counter_that_can_serve_them_all() {
        var counter = new Counter("c", Set.of("passport", "visa"), null, null, List.of());
        assertTrue(counter.serves(List.of("passport", "visa")));
        assertFalse(counter.serves(List.of("passport", "eid-card")));
    }

    @Test
    @Clause("H2")
    void only_the_part_of_the_hours_in_which_it_is_staffed_counts_and_parts_that_touch_are_one() {
        var counter = on(DayOfWeek.MONDAY, "08:00", "12:00", "12:00", "13:00", "14:00", "20:00", "21:00", "22:00");
        assertEquals(List.of("09:00-13:00", "14:00-16:30"), staffed(counter, MONDAY, "09:00", "16:30"));
    }

    @Test
    void a_weekday_that_is_not_named_is_staffed_whenever_the_place_is_open_and_one_without_times_never() {
        assertEquals(List.of("09:00-16:30"), staffed(on(DayOfWeek.TUESDAY), MONDAY, "09:00", "16:30"));
        assertEquals(List.of(), staffed(on(DayOfWeek.MONDAY), MONDAY, "09:00", "16:30"));
    }

    @Test
    void a_moved_working_day_has_the_staff_of_the_weekday_that_it_stands_for() {
        var saturday = new Opening(MONDAY.plusDays(5), LocalTime.of(9, 0), LocalTime.of(16, 30), DayOfWeek.MONDAY);
        assertEquals(
                List.of("09:00-12:00"),
                local(on(DayOfWeek.MONDAY, "09:00", "12:00").staffed(saturday)));
        assertEquals(List.of("09:00-16:30"), local(on(DayOfWeek.SATURDAY).staffed(saturday)));
    }

    @Test
    void a_counter_serves_from_its_first_to_its_last_date_and_its_staffing_holds_over_its_own() {
        var weekLater = staffing(MONDAY.plusDays(7), MONDAY.plusDays(7), DayOfWeek.MONDAY, "10:00", "11:00");
        var counter = new Counter("c", null, MONDAY, MONDAY.plusDays(14), List.of(weekLater));
        assertEquals(List.of(), staffed(counter, MONDAY.minusDays(1), "09:00", "16:30"));
        assertEquals(List.of("09:00-16:30"), staffed(counter, MONDAY, "09:00", "16:30"));
        assertEquals(List.of("10:00-11:00"), staffed(counter, MONDAY.plusDays(7), "09:00", "16:30"));
        assertEquals(List.of("09:00-16:30"), staffed(counter, MONDAY.plusDays(14), "09:00", "16:30"));
        assertEquals(List.of(), staffed(counter, MONDAY.plusDays(15), "09:00", "16:30"));
    }

    @Test
    @Clause("H2")
    void on_days_on_which_clocks_change_staff_keep_their_local_times() {
        var counter = on(DayOfWeek.SUNDAY, "02:00", "05:00", "09:00", "12:00");
        assertEquals(List.of("02:00-05:00", "09:00-12:00"), staffed(counter, CLOCKS_GO_FORWARD, "00:00", "23:00"));
        assertEquals(List.of(120L, 180L), minutes(counter, CLOCKS_GO_FORWARD));
        assertEquals(List.of("02:00-05:00", "09:00-12:00"), staffed(counter, CLOCKS_GO_BACK, "00:00", "23:00"));
        assertEquals(List.of(240L, 180L), minutes(counter, CLOCKS_GO_BACK));
    }

    @Test
    void times_that_the_clocks_leave_out_are_no_times() {
        var spring = LocalDate.of(2026, 3, 29);
        var quarter = on(DayOfWeek.SUNDAY, "03:15", "03:45");
        assertEquals(List.of(), staffed(quarter, spring, "01:00", "12:00"));
        var until = on(DayOfWeek.SUNDAY, "02:00", "03:30", "03:45", "05:00");
        assertEquals(List.of("02:00-05:00"), staffed(until, spring, "01:00", "12:00"));
        var from = on(DayOfWeek.SUNDAY, "03:30", "04:00", "04:30", "05:00");
        assertEquals(List.of("04:30-05:00"), staffed(from, spring, "01:00", "12:00"));
    }

    @Test
    void whatever_the_staffing_its_parts_lie_inside_the_hours_in_order_and_apart() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var told = "seed " + seed + ", round " + round;
            var opening = new Opening(
                    MONDAY.plusDays(random.nextInt(400)),
                    LocalTime.of(random.nextInt(12), 0),
                    LocalTime.of(12 + random.nextInt(12), 0));
            var times = random.ints(2L * random.nextInt(4), 0, 24 * 4)
                    .sorted()
                    .distinct()
                    .mapToObj(quarter ->
                            LocalTime.of(quarter / 4, quarter % 4 * 15).toString())
                    .toList();
            var even = times.subList(0, times.size() / 2 * 2).toArray(String[]::new);
            var parts = on(opening.weekday(), even).staffed(opening);
            for (int i = 0; i < parts.size(); i++) {
                assertTrue(opening.span().covers(parts.get(i)), told);
                assertTrue(
                        i == 0 || parts.get(i - 1).end().isBefore(parts.get(i).start()), told);
            }
        }
    }

    private static Counter on(DayOfWeek weekday, String... times) {
        return new Counter("c", null, null, null, List.of(staffing(null, null, weekday, times)));
    }

    private static Staffing staffing(
            @Nullable LocalDate from, @Nullable LocalDate to, DayOfWeek weekday, String... times) {
        var intervals = Stream.iterate(0, i -> i + 1 < times.length, i -> i + 2)
                .map(i -> new Interval(LocalTime.parse(times[i]), LocalTime.parse(times[i + 1])))
                .toList();
        return new Staffing(from, to, List.of(new Weekday(weekday, intervals)));
    }

    private static List<String> staffed(Counter counter, LocalDate day, String opens, String closes) {
        return local(counter.staffed(new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes))));
    }

    private static List<Long> minutes(Counter counter, LocalDate day) {
        return counter.staffed(new Opening(day, LocalTime.MIN, LocalTime.of(23, 0))).stream()
                .map(part -> part.start().until(part.end(), ChronoUnit.MINUTES))
                .toList();
    }

    private static List<String> local(List<Span> parts) {
        return parts.stream()
                .map(part -> part.start().atZone(Zones.RIGA).toLocalTime() + "-"
                        + part.end().atZone(Zones.RIGA).toLocalTime())
                .toList();
    }
}
