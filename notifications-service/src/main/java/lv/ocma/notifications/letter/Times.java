package lv.ocma.notifications.letter;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import lv.ocma.platform.time.Zones;

/** Dates and times of visits in Riga time and in the form of the language: weekday, date, 24 hours. */
final class Times {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Phrases phrases;
    private final DateTimeFormatter date;

    Times(Phrases phrases) {
        this.phrases = phrases;
        this.date = DateTimeFormatter.ofPattern(
                phrases.say("date"), phrases.language().locale());
    }

    /** e.g. "pirmdiena, 2026. gada 15. jūnijs, plkst. 09:00–09:15". */
    String between(OffsetDateTime start, OffsetDateTime end) {
        return date(start) + ", " + phrases.say("time", Map.of("from", clock(start), "to", clock(end)));
    }

    String at(OffsetDateTime start) {
        return date(start) + ", " + phrases.say("time.start", Map.of("from", clock(start)));
    }

    String day(LocalDate day) {
        return date.format(day);
    }

    private String date(OffsetDateTime moment) {
        return date.format(moment.atZoneSameInstant(Zones.RIGA));
    }

    private static String clock(OffsetDateTime moment) {
        return CLOCK.format(moment.atZoneSameInstant(Zones.RIGA));
    }
}
