package lv.ocma.divisions.hourschange;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.PreHolidayLaw;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.HoursBook;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;

/** Which coming days before a holiday still keep their usual hours, for staff to confirm shorter ones. */
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
        var hours = new LinkedHashMap<String, EffectiveHours>();
        book.from(from, places.ofTheOffice().stream().map(Place::id).toList())
                .forEach((place, kept) -> hours.put(place, kept.effective(calendar)));
        return from.datesUntil(end)
                .filter(date -> calendar.on(date).beforeHoliday())
                .map(date -> proposal(date, law.cutOn(date), hours))
                .toList();
    }

    private static PreHolidayProposal proposal(LocalDate date, Duration cut, Map<String, EffectiveHours> hours) {
        record At(String place, DayKind kind, boolean open) {}
        return hours.entrySet().stream()
                .map(entry -> {
                    var day = entry.getValue().on(date);
                    return new At(entry.getKey(), day.kind(), day.open());
                })
                .filter(at -> at.open() || at.kind() == DayKind.PRE_HOLIDAY)
                .collect(collectingAndThen(
                        partitioningBy(at -> at.kind() == DayKind.PRE_HOLIDAY, mapping(At::place, toList())),
                        found -> new PreHolidayProposal(
                                date,
                                Math.toIntExact(cut.toMinutes()),
                                found.getOrDefault(true, List.of()),
                                found.getOrDefault(false, List.of()))));
    }
}
