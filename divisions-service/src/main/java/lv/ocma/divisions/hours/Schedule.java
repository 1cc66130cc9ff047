package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hours that a place keeps while they are valid. Of its rules the first that applies to a date decides, so special ones stand
 * before general ones, and no two can contradict each other; a date to which none applies has no reception.
 *
 * @param validFrom first date; null when it is not known since when they hold
 * @param validTo last date; null while no end is known
 * @param source where they were published
 * @param change by which staff set them; null for those of the standard
 */
public record Schedule(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<HoursRule> rules,
        String source,
        @Nullable UUID change) {

    /** Validities never overlap, so their first dates tell their order. */
    static final Comparator<Schedule> BY_VALIDITY =
            Comparator.comparing(Schedule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Schedule {
        rules = List.copyOf(rules);
    }

    boolean validOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
    }

    List<Interval> on(LocalDate date) {
        return rules.stream()
                .filter(rule -> rule.appliesOn(date))
                .findFirst()
                .map(HoursRule::intervals)
                .orElse(List.of());
    }

    /** What holds on a weekday where no rule that is only for some of them says otherwise. */
    public List<Interval> usuallyOn(DayOfWeek weekday) {
        return rules.stream()
                .filter(rule -> rule.isEveryWeek() && rule.weekdays().contains(weekday))
                .findFirst()
                .map(HoursRule::intervals)
                .orElse(List.of());
    }

    /** The same over a shorter validity. */
    Schedule over(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Schedule(first, last, rules, source, change);
    }
}
