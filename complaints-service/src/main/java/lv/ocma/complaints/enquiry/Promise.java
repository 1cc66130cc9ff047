package lv.ocma.complaints.enquiry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** When an answer may be promised, and when its employee is reminded. */
final class Promise {

    /** Days ahead: who promises later promises nothing. */
    static final int LONGEST = 90;

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Promise() {}

    static boolean mayBe(LocalDate promised, LocalDate today) {
        return !promised.isBefore(today) && !promised.isAfter(today.plusDays(LONGEST));
    }

    /** The day from Monday to Friday before it, as nobody reads a reminder on a Sunday. */
    static LocalDate remindOn(LocalDate promised) {
        var day = promised.minusDays(1);
        while (WEEKEND.contains(day.getDayOfWeek())) {
            day = day.minusDays(1);
        }
        return day;
    }
}
