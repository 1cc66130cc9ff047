package lv.ocma.platform.icalendar;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.ocma.platform.time.Zones;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A calendar as text (RFC 5545): with the rules of Latvia's time zone, and no line longer than 75 octets. */
public final class Icalendar {

    public static final String MEDIA_TYPE = "text/calendar";

    private static final String END_OF_LINE = "\r\n";
    private static final int LONGEST_LINE = 75;
    private static final String END = "END:VCALENDAR";

    /** Longer than all else in most calendars, and always the same. */
    private static final String RIGA = folded(Objects.requireNonNull(
                    TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Zones.RIGA.getId()))
            .getVTimeZone()
            .toString());

    private Icalendar() {}

    /** @param properties of the calendar itself, besides its version and its maker */
    public static String of(Collection<VEvent> events, Property... properties) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//OCMA//Customer service suite//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        for (var property : properties) {
            calendar.add(property);
        }
        var frame = calendar.toString();
        int end = frame.lastIndexOf(END);
        var inside = events.stream().map(VEvent::toString).collect(Collectors.joining());
        return folded(frame.substring(0, end)) + RIGA + folded(inside) + folded(frame.substring(end));
    }

    /** The library folds by characters; the limit is in octets, and Latvian and Russian letters have two (RFC 5545, 3.1). */
    static String folded(String calendar) {
        var folded = new StringBuilder(calendar.length() + calendar.length() / 16);
        calendar.lines().forEach(line -> fold(line, folded));
        return folded.toString();
    }

    private static void fold(String line, StringBuilder into) {
        int octets = 0;
        int codePoint;
        for (int i = 0; i < line.length(); i += Character.charCount(codePoint)) {
            codePoint = line.codePointAt(i);
            int size = octets(codePoint);
            if (octets + size > LONGEST_LINE) {
                into.append(END_OF_LINE).append(' ');
                octets = 1;
            }
            into.appendCodePoint(codePoint);
            octets += size;
        }
        into.append(END_OF_LINE);
    }

    /** In UTF-8. */
    private static int octets(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(codePoint) ? 3 : 4;
    }
}
