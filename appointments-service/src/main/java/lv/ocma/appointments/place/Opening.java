package lv.ocma.appointments.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
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

    /** The same interval as instants; on a day when the clocks change it lasts an hour more or less if it covers the change. */
    public Span span() {
        return new Span(
                day.atTime(opens).atZone(Zones.RIGA).toInstant(),
                day.atTime(closes).atZone(Zones.RIGA).toInstant());
    }
}
