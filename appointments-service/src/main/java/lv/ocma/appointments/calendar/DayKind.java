package lv.ocma.appointments.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;

/** What the calendar's kinds of days say of work. Plain rule; a kind that is not known says nothing. */
final class DayKind {

    private static final String MOVED_WORKING_DAY = "MOVED_WORKING_DAY";
    private static final Set<String> OFF = Set.of("HOLIDAY", "SUBSTITUTE_DAY_OFF", "MOVED_DAY_OFF");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private DayKind() {}

    /** A holiday on a moved working day is a holiday. */
    static boolean isWorking(LocalDate day, Set<String> kinds) {
        return Collections.disjoint(kinds, OFF)
                && (!WEEKEND.contains(day.getDayOfWeek()) || kinds.contains(MOVED_WORKING_DAY));
    }
}
