package lv.ocma.notifications.letter;

import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import lv.ocma.notifications.letter.Topic.Calendar;
import lv.ocma.platform.icalendar.Icalendar;
import lv.ocma.platform.time.Zones;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.jspecify.annotations.Nullable;

/**
 * The visit for the person's calendar (RFC 5545, RFC 5546): one UID for the life of the visit and a sequence that rises with each change,
 * so that a later entry replaces or removes the earlier one. It names no person.
 */
final class CalendarEntry {

    private final String organizer;

    /** @param organizer address; that of all entries of a visit, else what takes it out of a calendar may be passed over there */
    CalendarEntry(String organizer) {
        this.organizer = organizer;
    }

    static String method(MessageKind kind) {
        return kind.calendar() == Calendar.REMOVE ? "CANCEL" : "PUBLISH";
    }

    /** Null where the message is about no time. */
    @Nullable
    String of(MessageKind kind, Visit visit, Composer words, Instant now) {
        if (kind.calendar() == Calendar.LEAVE) {
            return null;
        }
        boolean removed = kind.calendar() == Calendar.REMOVE;
        var event = new VEvent(false);
        event.add(new Uid(visit.id().toString()))
                .add(new DtStamp(now))
                .add(new Sequence(Math.toIntExact(visit.sequence())))
                .add(new DtStart<ZonedDateTime>(visit.start().atZoneSameInstant(Zones.RIGA)))
                .add(new DtEnd<ZonedDateTime>(visit.end().atZoneSameInstant(Zones.RIGA)))
                .add(new Summary(words.summary(visit)))
                .add(new Location(words.location(visit.place())))
                .add(new Description(words.description(visit)))
                .add(new Organizer(URI.create("mailto:" + organizer)).add(new Cn("OCMA")))
                .add(removed ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return Icalendar.of(List.of(event), removed ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    }
}
