package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.divisions.place.Place;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.publication.PublishedState;

/** Hours of every place month by month, as other services are to know them. */
@ApplicationScoped
class HoursStates implements PublishedState {

    private final Places places;
    private final ReceptionHours hours;

    HoursStates(Places places, ReceptionHours hours) {
        this.places = places;
        this.hours = hours;
    }

    @Override
    public Stream<HoursPublished> current(YearMonth first, YearMonth last) {
        var ids = places.asListed().stream().map(Place::id).toList();
        var byPlace = hours.of(ids, first.atDay(1), last.atEndOfMonth());
        return byPlace.entrySet().stream()
                .flatMap(entry -> Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> published(entry.getKey(), month, entry.getValue())));
    }

    private static HoursPublished published(String place, YearMonth month, EffectiveHours hours) {
        var days = hours.between(month.atDay(1), month.atEndOfMonth())
                .map(day -> new HoursPublished.Day(
                        day.date(),
                        day.kind().name(),
                        day.intervals().stream()
                                .map(interval -> new HoursPublished.Interval(
                                        interval.opens(), interval.closes(), interval.byAppointment()))
                                .toList(),
                        day.standsFor(),
                        day.text().known(),
                        day.interpretation(),
                        day.source()))
                .toList();
        return new HoursPublished(place, month.toString(), days);
    }
}
