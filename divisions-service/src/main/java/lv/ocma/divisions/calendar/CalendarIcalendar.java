package lv.ocma.divisions.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lv.ocma.contracts.divisions.CalendarYearPublished;
import lv.ocma.divisions.entry.Entries;
import lv.ocma.divisions.entry.Entries.Matter;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.divisions.text.Texts;

/** A year of the country's calendar as entries of whole days. */
@ApplicationScoped
class CalendarIcalendar {

    private static final Texts NAME = new Texts(
            "Latvijas svētku dienas un pārceltās darba dienas",
            "Public holidays and moved working days of Latvia",
            "Праздничные и перенесённые рабочие дни Латвии");

    private static final Texts MOVED_DAYS_UNKNOWN = new Texts(
            "Nav zināmas visas šī gada pārceltās darba dienas",
            "Not all moved working days of this year are known",
            "Известны не все перенесённые рабочие дни этого года");

    private final Publication publication;
    private final Clock clock;

    CalendarIcalendar(Publication publication, Clock clock) {
        this.publication = publication;
        this.clock = clock;
    }

    String of(CalendarView year, String language) {
        var id = Integer.toString(year.year());
        var changed = Optional.ofNullable(
                publication.changed(CalendarYearPublished.class, List.of(id)).get(id));
        var entries = new Entries(language, clock.instant(), date -> changed);
        for (var day : year.days()) {
            var entry = "calendar-" + day.date() + "-" + day.kind();
            entries.wholeDay(
                    day.date(),
                    new Matter(entry, day.kind(), day.confirmed(), day.name(), Texts.UNKNOWN, Texts.UNKNOWN));
        }
        return entries.written(NAME, year.movedWorkingDaysKnown() ? Texts.UNKNOWN : MOVED_DAYS_UNKNOWN);
    }
}
