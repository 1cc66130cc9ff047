package lv.ocma.divisions.hourschange;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.hours.KeptHours;

/** Puts back what a change had replaced, from today on. */
final class Undoing implements Edit {

    private final UUID undone;
    private final Replaced replaced;
    private final Scope scope;

    Undoing(UUID undone, Replaced replaced, LocalDate today) {
        this.undone = undone;
        this.replaced = replaced;
        this.scope = replaced.scope().from(today);
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public KeptHours of(String place, KeptHours before) {
        var hours = Objects.requireNonNull(replaced.places().get(place));
        var old = new KeptHours(hours.schedules(), Map.of());
        var after = before;
        for (var span : scope.spans()) {
            after = after.without(span.first(), span.last());
            for (var schedule : old.schedulesOver(span.first(), span.last())) {
                after = after.with(schedule);
            }
        }
        var dates = new HashSet<>(scope.dates());
        var exceptions = hours.exceptions().stream()
                .filter(exception -> dates.contains(exception.date()))
                .toList();
        return after.without(dates).with(exceptions);
    }

    /** Whether all that the change set there is still as it set it; else a later change would be undone along with it. */
    boolean isUntouched(String place, KeptHours now) {
        var old = Objects.requireNonNull(replaced.places().get(place));
        var left = Replaced.of(scope, now);
        return left.schedules().stream().allMatch(schedule -> undone.equals(schedule.change()))
                && left.exceptions().stream()
                        .allMatch(exception -> undone.equals(exception.change())
                                // A closed day before a holiday, of which nothing was cut.
                                || old.exceptions().contains(exception));
    }
}
