package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The hours that a place keeps while they are valid. Of its rules the first that applies to a date decides, so special ones stand
 * before general ones, and no two can contradict each other; a date to which none applies has no reception.
 *
 * @param validFrom first date; null when it is not known since when they hold
 * @param validTo last date; null while no end is known
 * @param source where they were published
 * @param change by which staff set them; null for those of the standard
 * @param reason why staff set them, which customers read on each date; unknown where none is stated
 * @param assumed true over dates to which the source does not reach, or which another one contradicts
 */
public record Schedule(
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<HoursRule> rules,
        String source,
        @Nullable UUID change,
        Texts reason,
        boolean assumed) {

    /** Validities never overlap, so their first dates tell their order. */
    static final Comparator<Schedule> BY_VALIDITY =
            Comparator.comparing(Schedule::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public Schedule {
        rules = List.copyOf(rules);
        // Not said in what was kept before schedules remembered it.
        reason = Texts.orUnknown(reason);
    }

    /** As a file gives them, which states no reason. */
    public Schedule(
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<HoursRule> rules,
            String source,
            @Nullable UUID change) {
        this(validFrom, validTo, rules, source, change, Texts.UNKNOWN, false);
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

    /** Whether it knows a date of this weekday with reception; rules behind one that holds every week never apply. */
    boolean everReceivesOn(DayOfWeek weekday) {
        for (var rule : rules) {
            if (rule.weekdays().contains(weekday)) {
                if (!rule.intervals().isEmpty()) {
                    return true;
                }
                if (rule.isEveryWeek()) {
                    return false;
                }
            }
        }
        return false;
    }

    /** The same over another validity. */
    Schedule over(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Schedule(first, last, rules, source, change, reason, assumed);
    }

    /** The same over dates of which nobody knows it for certain. */
    Schedule assumedOver(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Schedule(first, last, rules, source, change, reason, true);
    }

    boolean isOfStaff() {
        return change != null;
    }
}
