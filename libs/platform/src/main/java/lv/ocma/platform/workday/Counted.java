package lv.ocma.platform.workday;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date that was counted in working days.
 *
 * @param open the first year on the way that is not known in full; null where the date is certain
 */
public record Counted(LocalDate date, @Nullable OpenYear open) {

    /** @param revision how often it had been told when it was counted by; 0 where never */
    public record OpenYear(int year, int revision) {}
}
