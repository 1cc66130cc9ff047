package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.entry.Entries;
import lv.ocma.divisions.entry.Entries.Matter;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.text.Texts;

/**
 * The hours of one place as a calendar: an entry for each interval, and one for the whole of a date that is closed for another
 * reason than its weekday. A date without an entry is closed.
 */
@ApplicationScoped
class HoursIcalendar {

    private static final Texts OPEN = new Texts("Apmeklētāju pieņemšana", "Open to visitors", "Приём посетителей");
    private static final Texts OPEN_BY_APPOINTMENT =
            new Texts("Pieņemšana tikai pēc pieraksta", "By appointment only", "Приём только по записи");
    private static final Texts CLOSED = new Texts("Slēgts", "Closed", "Закрыто");
    private static final Texts MOVED_DAYS_UNKNOWN = new Texts(
            "Vēl nav zināmas visas pārceltās darba dienas; pieņemšanas laiks var mainīties",
            "Not all moved working days are known yet; the hours may still change",
            "Ещё известны не все переносы рабочих дней; время приёма может измениться");
    private static final Texts BECAUSE = new Texts(": ", ": ", ": ");

    private final Places places;
    private final ReceptionHours hours;
    private final Publication publication;
    private final Clock clock;

    HoursIcalendar(Places places, ReceptionHours hours, Publication publication, Clock clock) {
        this.places = places;
        this.hours = hours;
        this.publication = publication;
        this.clock = clock;
    }

    String of(String id, Window window, String language) {
        var place = places.require(id);
        var effective = Objects.requireNonNull(
                hours.of(List.of(id), window.first(), window.last()).get(id));
        var entries = new Entries(language, clock.instant(), changed(id, window));
        var days = effective.between(window.first(), window.last()).toList();
        days.forEach(day -> add(day, id, place.name(), entries));
        var known = days.stream().allMatch(EffectiveDay::yearKnown);
        return entries.written(place.name(), known ? Texts.UNKNOWN : MOVED_DAYS_UNKNOWN);
    }

    /** By the month, as others are told of hours. */
    private Function<LocalDate, Optional<Instant>> changed(String place, Window window) {
        var months = Stream.iterate(
                        YearMonth.from(window.first()),
                        month -> !month.isAfter(YearMonth.from(window.last())),
                        month -> month.plusMonths(1))
                .map(month -> place + ":" + month)
                .toList();
        var moments = publication.changed(HoursPublished.class, months);
        return date -> Optional.ofNullable(moments.get(place + ":" + YearMonth.from(date)));
    }

    static void add(EffectiveDay day, String place, Texts name, Entries entries) {
        if (!day.open() && day.kind() != DayKind.REGULAR) {
            entries.wholeDay(day.date(), matter(day, place, 1, summary(day, CLOSED), name));
        }
        int number = 1;
        for (var interval : day.intervals()) {
            entries.hours(
                    day.date(),
                    interval.opens(),
                    interval.closes(),
                    matter(day, place, number++, open(day, interval), name));
        }
    }

    /** Numbered within its date, so that an entry whose hours change, or which becomes a closed date, keeps its id. */
    private static Matter matter(EffectiveDay day, String place, int number, Texts summary, Texts name) {
        return new Matter(
                "hours-" + place + "-" + day.date() + "-" + number,
                day.kind().name(),
                !day.interpretation(),
                summary,
                day.text(),
                name);
    }

    private static Texts open(EffectiveDay day, Interval interval) {
        return summary(day, interval.byAppointment() ? OPEN_BY_APPOINTMENT : OPEN);
    }

    private static Texts summary(EffectiveDay day, Texts state) {
        if (day.kind() == DayKind.REGULAR || day.text().unknown()) {
            return state;
        }
        return state.followedBy(BECAUSE).followedBy(day.text());
    }
}
