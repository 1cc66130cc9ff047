package lv.ocma.platform.workday;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 19);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 22);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 6, 27);
    private static final KnownDays.Year WHOLE = new KnownDays.Year(3, true);

    /** As in 2026: Midsummer with the Monday before it moved to the Saturday after. */
    private final KnownDays midsummer = new KnownDays(
            Map.of(2026, WHOLE),
            Map.of(MONDAY, false, LocalDate.of(2026, 6, 23), false, LocalDate.of(2026, 6, 24), false, SATURDAY, true));

    @Test
    void the_day_itself_and_days_off_do_not_count() {
        assertEquals(new Counted(LocalDate.of(2026, 6, 26), null), midsummer.after(FRIDAY, 2));
    }

    @Test
    void a_saturday_to_which_work_was_moved_counts() {
        assertEquals(new Counted(SATURDAY, null), midsummer.after(FRIDAY, 3));
    }

    @Test
    void weekdays_alone_are_counted_in_a_year_that_nobody_told_of_and_the_date_is_open() {
        var unknown = new KnownDays(Map.of(), Map.of());
        assertEquals(new Counted(LocalDate.of(2026, 6, 23), new Counted.OpenYear(2026, 0)), unknown.after(FRIDAY, 2));
    }

    @Test
    void a_date_is_open_as_long_as_any_year_on_the_way_is() {
        var years = new KnownDays(Map.of(2026, WHOLE, 2027, new KnownDays.Year(7, false)), Map.of());
        assertEquals(
                new Counted(LocalDate.of(2027, 1, 1), new Counted.OpenYear(2027, 7)),
                years.after(LocalDate.of(2026, 12, 30), 2));
        assertEquals(new Counted(LocalDate.of(2026, 12, 31), null), years.after(LocalDate.of(2026, 12, 29), 2));
    }

    @Test
    void a_holiday_on_a_moved_working_day_is_a_holiday_and_an_unknown_kind_says_nothing() {
        assertTrue(KnownDays.isWorking(SATURDAY, Set.of("MOVED_WORKING_DAY")));
        assertFalse(KnownDays.isWorking(SATURDAY, Set.of("MOVED_WORKING_DAY", "HOLIDAY")));
        assertFalse(KnownDays.isWorking(SATURDAY, Set.of("UNHEARD_OF")));
        assertTrue(KnownDays.isWorking(MONDAY, Set.of("PRE_HOLIDAY")));
        assertFalse(KnownDays.isWorking(MONDAY, Set.of("MOVED_DAY_OFF")));
    }
}
