package lv.ocma.divisions.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.divisions.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * All hours of one place from some date on, to be changed without being stored.
 *
 * @param schedules whose validities do not overlap
 */
public record KeptHours(List<Schedule> schedules, Map<LocalDate, SetHours> exceptions) {

    public KeptHours {
        schedules = List.copyOf(schedules);
        exceptions = Map.copyOf(exceptions);
    }

    /** The schedule holds over its validity; what held there before ends the day before it and goes on the day after. */
    public KeptHours with(Schedule schedule) {
        var changed = cleared(schedule.validFrom(), schedule.validTo());
        changed.add(schedule);
        return new KeptHours(changed, exceptions);
    }

    /** No schedule holds over these dates any more. */
    public KeptHours without(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new KeptHours(cleared(first, last), exceptions);
    }

    private List<Schedule> cleared(@Nullable LocalDate first, @Nullable LocalDate last) {
        var left = new ArrayList<Schedule>();
        for (var kept : schedules) {
            if (!overlaps(kept, first, last)) {
                left.add(kept);
                continue;
            }
            if (first != null && (kept.validFrom() == null || kept.validFrom().isBefore(first))) {
                left.add(kept.over(kept.validFrom(), first.minusDays(1)));
            }
            if (last != null && (kept.validTo() == null || kept.validTo().isAfter(last))) {
                left.add(kept.over(last.plusDays(1), kept.validTo()));
            }
        }
        return left;
    }

    /** In stead of what their dates were excepted by before; all at once, as each change copies all exceptions. */
    public KeptHours with(Collection<SetHours> hours) {
        var changed = new HashMap<>(exceptions);
        hours.forEach(each -> changed.put(each.date(), each));
        return new KeptHours(schedules, changed);
    }

    /** The dates have no exceptions any more. */
    public KeptHours without(Collection<LocalDate> dates) {
        var changed = new HashMap<>(exceptions);
        dates.forEach(changed::remove);
        return new KeptHours(schedules, changed);
    }

    /** The dates as they are without a shorter day before a holiday, with the extra hours that it was cut from. */
    public KeptHours withoutCuts(Collection<LocalDate> dates) {
        var uncut = dates.stream()
                .flatMap(date -> exceptionOn(date).stream())
                .flatMap(set -> set.withoutCut().stream())
                .toList();
        return without(dates).with(uncut);
    }

    public EffectiveHours effective(WorkingCalendar calendar) {
        return new EffectiveHours(calendar, schedules, exceptions.values());
    }

    public Optional<SetHours> exceptionOn(LocalDate date) {
        return Optional.ofNullable(exceptions.get(date));
    }

    /** The parts of the schedules that hold over these dates, no longer than they. */
    public List<Schedule> schedulesOver(@Nullable LocalDate first, @Nullable LocalDate last) {
        return schedules.stream()
                .filter(kept -> overlaps(kept, first, last))
                .map(kept -> kept.over(later(kept.validFrom(), first), earlier(kept.validTo(), last)))
                .toList();
    }

    private static boolean overlaps(Schedule kept, @Nullable LocalDate first, @Nullable LocalDate last) {
        return (first == null || kept.validTo() == null || !kept.validTo().isBefore(first))
                && (last == null
                        || kept.validFrom() == null
                        || !kept.validFrom().isAfter(last));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
