package lv.ocma.appointments.place;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;

/**
 * An effective interval of reception hours (C1, H2): local times of Latvia, from {@code opens} to {@code closes}, the latter
 * exclusive. Kept local and turned into instants when read, so that a change of the zone's rules moves the hours with it.
 *
 * @param weekday whose hours they are: on a moved working day another than that of the date
 */
public record Opening(LocalDate day, LocalTime opens, LocalTime closes, DayOfWeek weekday) {

    public Opening(LocalDate day, LocalTime opens, LocalTime closes) {
        this(day, opens, closes, day.getDayOfWeek());
    }

    /**
     * In order, those of one date that touch as one: where the place goes on as another kind of reception, for who has booked or for all, a
     * visit goes on as well (C1).
     */
    static List<Opening> joined(List<Opening> ordered) {
        var joined = new ArrayList<Opening>();
        for (var opening : ordered) {
            if (!joined.isEmpty() && joined.getLast().goesOnIn(opening)) {
                var before = joined.removeLast();
                joined.add(new Opening(before.day, before.opens, opening.closes, before.weekday));
            } else {
                joined.add(opening);
            }
        }
        return List.copyOf(joined);
    }

    private boolean goesOnIn(Opening next) {
        return day.equals(next.day) && span().end().equals(next.span().start());
    }

    /** The same interval as instants; on a day when the clocks change it lasts an hour more or less if it covers the change. */
    public Span span() {
        return new Span(instant(opens), instant(closes));
    }

    /** A time that the clocks leave out is the moment at which they do. */
    private Instant instant(LocalTime time) {
        var local = day.atTime(time);
        var change = Zones.RIGA.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(Zones.RIGA).toInstant();
    }
}
