package lv.ocma.appointments.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import lv.ocma.platform.time.Zones;

/** One hour of a day as the clocks of Latvia show it; the hour that comes twice in autumn is one. */
record Hour(LocalDate day, int hour) {

    static Hour of(Instant moment) {
        var local = moment.atZone(Zones.RIGA);
        return new Hour(local.toLocalDate(), local.getHour());
    }

    /** How many seconds of a stretch of time lie in each hour, in order. */
    static Map<Hour, Integer> split(Instant from, Instant to) {
        var seconds = new LinkedHashMap<Hour, Integer>();
        var at = from;
        while (at.isBefore(to)) {
            var next = at.atZone(Zones.RIGA)
                    .truncatedTo(ChronoUnit.HOURS)
                    .plusHours(1)
                    .toInstant();
            var end = next.isBefore(to) ? next : to;
            seconds.merge(of(at), (int) ChronoUnit.SECONDS.between(at, end), Integer::sum);
            at = end;
        }
        return seconds;
    }
}
