package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hours.SetHours;

/** What held before a change was published, over its own dates and no others: kept with it, so that it can be undone. */
record Replaced(Scope scope, Map<String, Hours> places) {

    /** The hours of one place; a date of the scope that has none here had no exception. */
    record Hours(List<Schedule> schedules, List<SetHours> exceptions) {}

    static Replaced by(Scope scope, Map<String, KeptHours> before) {
        return new Replaced(
                scope,
                before.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                entry -> of(scope, entry.getValue()),
                                (one, other) -> one,
                                LinkedHashMap::new)));
    }

    static Hours of(Scope scope, KeptHours kept) {
        return new Hours(
                scope.spans().stream()
                        .flatMap(span -> kept.schedulesOver(span.first(), span.last()).stream())
                        .toList(),
                scope.dates().stream()
                        .flatMap(date -> kept.exceptionOn(date).stream())
                        .toList());
    }
}
