package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The hours that hold on one date, and why.
 *
 * @param standsFor on a moved working day the date whose weekday's hours it keeps
 * @param interpretation true while the hours rest on our reading and not on what the office published
 * @param yearKnown false while not all moved working days of its year are known, so that it may yet become another kind of day
 * @param source of the hours; null where none are published
 */
public record EffectiveDay(
        LocalDate date,
        List<Interval> intervals,
        DayKind kind,
        Texts text,
        @Nullable LocalDate standsFor,
        boolean interpretation,
        @Nullable String source,
        boolean yearKnown) {

    public boolean open() {
        return !intervals.isEmpty();
    }
}
