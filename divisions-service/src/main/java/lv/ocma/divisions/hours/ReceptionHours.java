package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.ocma.divisions.calendar.Calendars;

/** The effective hours of places, read with a number of queries that does not depend on how many places and dates there are. */
@ApplicationScoped
public class ReceptionHours {

    private final Calendars calendars;
    private final HoursBook book;

    ReceptionHours(Calendars calendars, HoursBook book) {
        this.calendars = calendars;
        this.book = book;
    }

    /** For each of the places, in their order, hours that may be asked for dates from the first to the last. */
    public Map<String, EffectiveHours> of(Collection<String> places, LocalDate first, LocalDate last) {
        var calendar = calendars.current();
        var effective = new LinkedHashMap<String, EffectiveHours>();
        book.between(first, last, places).forEach((place, kept) -> effective.put(place, kept.effective(calendar)));
        return effective;
    }
}
