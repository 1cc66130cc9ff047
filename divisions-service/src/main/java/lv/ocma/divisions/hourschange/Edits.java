package lv.ocma.divisions.hourschange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;

/** Says whether a change can be made, and reads what a stored one does. */
@ApplicationScoped
class Edits {

    private final HoursChanges changes;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final Clock clock;

    Edits(HoursChanges changes, Calendars calendars, ObjectMapper json, Clock clock) {
        this.changes = changes;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    /**
     * By the {@link ChangeRules}, as the calendar is known now.
     *
     * @param unknown what is wrong with its places, named along with what is wrong with the rest
     */
    void check(NewHoursChange wanted, int places, List<Violation> unknown) {
        ChangeRules.check(wanted, places, unknown, today(), calendars.current());
    }

    /** {@link Conflict} when time or the calendar has gone on since it was drafted, so that it could not be drafted any more. */
    Edit of(HoursChange change, WorkingCalendar calendar) {
        if (change.undoes() != null) {
            return undoing(changes.require(change.undoes()));
        }
        var wanted = wanted(change);
        var edit = new HoursEdit(wanted, change.id(), calendar);
        if (edit.scope().first().filter(first -> first.isBefore(today())).isPresent()) {
            throw new Conflict("hours-change-outdated");
        }
        var stray = ChangeRules.notBeforeHoliday(wanted, calendar);
        if (!stray.isEmpty()) {
            throw new Conflict(
                    "hours-change-not-before-holiday",
                    Map.of("rule", ChangeRules.NOT_BEFORE_HOLIDAY, "pointers", stray));
        }
        return edit;
    }

    Undoing undoing(HoursChange undone) {
        if (changes.isUndone(undone)) {
            throw HoursChange.notUndoable("UNDONE");
        }
        var replaced = read(Objects.requireNonNull(undone.replaced()), Replaced.class);
        var undoing = new Undoing(undone.id(), wanted(undone), replaced, today());
        if (undoing.scope().isEmpty()) {
            throw HoursChange.notUndoable("PAST");
        }
        return undoing;
    }

    /** The dates of a draft that states hours. */
    Scope scope(HoursChange draft, WorkingCalendar calendar) {
        return new HoursEdit(wanted(draft), draft.id(), calendar).scope();
    }

    void requireUntouched(Edit edit, Map<String, KeptHours> now) {
        if (edit instanceof Undoing undoing) {
            var since = changedSince(changes.require(undoing.undone()));
            now.forEach((place, hours) -> {
                if (!undoing.isUntouched(place, hours, since.getOrDefault(place, Set.of()))) {
                    throw HoursChange.notUndoable("CHANGED_SINCE");
                }
            });
        }
    }

    /** By place the dates that later changes have excepted, or taken an exception from. */
    private Map<String, Set<LocalDate>> changedSince(HoursChange change) {
        var dates = new HashMap<String, Set<LocalDate>>();
        for (var later : changes.standingSince(change)) {
            var scope = read(later.scope(), Scope.class);
            later.places()
                    .forEach(place -> dates.computeIfAbsent(place, first -> new HashSet<>())
                            .addAll(scope.dates()));
        }
        return dates;
    }

    NewHoursChange wanted(HoursChange change) {
        return read(Objects.requireNonNull(change.content()), NewHoursChange.class);
    }

    String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored change of hours cannot be read", e);
        }
    }
}
