package lv.ocma.divisions.hourschange;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.PreHolidayLaw;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.HoursBook;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;

/** Which coming days before a holiday still keep their usual hours, and which moved working days nobody has confirmed yet, for staff to do so. */
@ApplicationScoped
class PreHolidayProposals {

    private final PreHolidayLaw law = new PreHolidayLaw();
    private final Calendars calendars;
    private final Places places;
    private final HoursBook book;
    private final Edits edits;

    PreHolidayProposals(Calendars calendars, Places places, HoursBook book, Edits edits) {
        this.calendars = calendars;
        this.places = places;
        this.book = book;
        this.edits = edits;
    }

    /** Of the year, from today on. */
    List<PreHolidayProposal> of(int year) {
        var calendar = calendars.current();
        var first = LocalDate.of(year, 1, 1);
        var today = edits.today();
        var from = first.isBefore(today) ? today : first;
        var end = LocalDate.of(year + 1, 1, 1);
        if (!from.isBefore(end)) {
            return List.of();
        }
        var kept = book.from(from, places.ofTheOffice().stream().map(Place::id).toList());
        var hours = new LinkedHashMap<String, EffectiveHours>();
        kept.forEach((place, each) -> hours.put(place, each.effective(calendar)));
        return from.datesUntil(end)
                .filter(date -> calendar.beforeHolidayWhereWorked(date) || isMoved(date, calendar))
                .map(date -> proposal(date, cutOn(date, calendar), kept, hours, calendar.movedWorkingDaysKnown(year)))
                // A weekend on which no place works waits for nothing.
                .filter(proposal -> calendar.on(proposal.date()).beforeHoliday() || proposal.anyPlace())
                .toList();
    }

    private static boolean isMoved(LocalDate date, WorkingCalendar calendar) {
        return calendar.on(date).kind() == DayKind.MOVED_WORKING_DAY;
    }

    private Duration cutOn(LocalDate date, WorkingCalendar calendar) {
        return calendar.beforeHolidayWhereWorked(date) ? law.cutOn(date) : Duration.ZERO;
    }

    private static PreHolidayProposal proposal(
            LocalDate date,
            Duration cut,
            Map<String, KeptHours> kept,
            Map<String, EffectiveHours> hours,
            boolean yearKnown) {
        var byState = new EnumMap<State, List<String>>(State.class);
        kept.forEach((place, each) -> {
            var day = Objects.requireNonNull(hours.get(place)).on(date);
            var set = each.exceptionOn(date);
            var confirmed = set.filter(HoursEdit::isConfirmed).isPresent();
            var own = set.filter(HoursEdit::isOtherHours).isPresent();
            if (day.open() || confirmed) {
                var state = confirmed ? State.CONFIRMED : own ? State.OWN_HOURS : State.OPEN;
                byState.computeIfAbsent(state, first -> new ArrayList<>()).add(place);
            }
        });
        return new PreHolidayProposal(
                date,
                Math.toIntExact(cut.toMinutes()),
                byState.getOrDefault(State.CONFIRMED, List.of()),
                byState.getOrDefault(State.OWN_HOURS, List.of()),
                byState.getOrDefault(State.OPEN, List.of()),
                yearKnown);
    }

    private enum State {
        CONFIRMED,
        OWN_HOURS,
        OPEN
    }
}
