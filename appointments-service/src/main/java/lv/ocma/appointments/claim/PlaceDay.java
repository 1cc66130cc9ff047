package lv.ocma.appointments.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import lv.ocma.platform.time.Zones;

/** A local day of a place; whoever locks several does so in their order, so that no two wait for each other. */
public record PlaceDay(String place, LocalDate day) implements Comparable<PlaceDay> {

    private static final Comparator<PlaceDay> ORDER =
            Comparator.comparing(PlaceDay::place).thenComparing(PlaceDay::day);

    public static PlaceDay of(String place, Instant moment) {
        return new PlaceDay(place, moment.atZone(Zones.RIGA).toLocalDate());
    }

    /** Shorter or longer by an hour when the clocks change. */
    public Span span() {
        return new Span(midnight(day), midnight(day.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Zones.RIGA).toInstant();
    }

    @Override
    public int compareTo(PlaceDay other) {
        return ORDER.compare(this, other);
    }
}
