package lv.ocma.divisions.hours;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One rule of a schedule, as it is stored: its place in the order, and its conditions. */
@Embeddable
record StoredRule(
        @Column(name = "position") int position,
        @Column(name = "weekdays") List<String> weekdays,
        @Column(name = "every_weeks") @Nullable Integer everyWeeks,
        @Column(name = "counted_from") @Nullable LocalDate countedFrom,
        @Column(name = "ordinals") @Nullable List<Integer> ordinals,
        @Column(name = "season_first") @Nullable String seasonFirst,
        @Column(name = "season_last") @Nullable String seasonLast) {

    static StoredRule of(int position, HoursRule rule) {
        var nth = rule.everyNthWeek();
        var season = rule.season();
        return new StoredRule(
                position,
                rule.weekdays().stream().sorted().map(DayOfWeek::name).toList(),
                nth == null ? null : nth.weeks(),
                nth == null ? null : nth.countedFrom(),
                rule.ordinals().isEmpty()
                        ? null
                        : rule.ordinals().stream().sorted().toList(),
                season == null ? null : season.first().toString(),
                season == null ? null : season.last().toString());
    }

    HoursRule rule(List<Interval> intervals) {
        return new HoursRule(
                weekdays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                everyWeeks == null || countedFrom == null ? null : new EveryNthWeek(everyWeeks, countedFrom),
                ordinals == null ? Set.of() : Set.copyOf(ordinals),
                seasonFirst == null || seasonLast == null
                        ? null
                        : new Season(MonthDay.parse(seasonFirst), MonthDay.parse(seasonLast)),
                intervals);
    }
}
