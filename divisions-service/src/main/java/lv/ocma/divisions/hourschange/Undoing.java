package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.SetHours;
import lv.ocma.divisions.hourschange.NewHoursChange.Kind;
import org.jspecify.annotations.Nullable;

/** Puts back what a change had replaced, from today on. */
final class Undoing implements Edit {

    private final UUID undone;
    private final Map<LocalDate, Kind> done;
    private final Replaced replaced;
    private final Scope scope;

    Undoing(UUID undone, NewHoursChange wanted, Replaced replaced, LocalDate today) {
        this.undone = undone;
        this.done = HoursEdit.kinds(wanted);
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

    UUID undone() {
        return undone;
    }

    /**
     * Whether all that the change did there is still as it did it; else a later change would be undone along with it.
     *
     * @param since dates of the place that later changes have touched
     */
    boolean isUntouched(String place, KeptHours now, Set<LocalDate> since) {
        var old = Objects.requireNonNull(replaced.places().get(place)).exceptions().stream()
                .collect(toMap(SetHours::date, Function.identity()));
        return Replaced.of(scope, now).schedules().stream().allMatch(schedule -> undone.equals(schedule.change()))
                && scope.dates().stream()
                        .allMatch(date -> isUntouched(
                                date, now.exceptionOn(date).orElse(null), old.get(date), since.contains(date)));
    }

    private boolean isUntouched(LocalDate date, @Nullable SetHours now, @Nullable SetHours old, boolean changedSince) {
        if (now != null && undone.equals(now.change())) {
            return true;
        }
        return switch (done.get(date)) {
            // A date without an exception does not tell who left it so: others may have excepted it and taken that
            // back.
            case REGULAR -> now == null && (old == null || !changedSince);
            case CLOSED, OTHER_HOURS, EXTRA -> false;
            // Before a holiday a closed day was left as it was. Where nothing was and nothing is, nothing would be put
            // back.
            case null -> Objects.equals(now, old);
        };
    }
}
