package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Places;
import lv.ocma.appointments.service.Services;
import lv.ocma.contracts.appointments.BookingBooked;
import lv.ocma.platform.icalendar.Icalendar;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
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
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * A visit for the person's calendar (RFC 5545). Its UID and its sequence are those of the entries that messages bring, so that whichever is
 * newer replaces the other. It names no person.
 */
@ApplicationScoped
class VisitCalendar {

    private static final Map<String, String> SUMMARY =
            Map.of("lv", "PMLP apmeklējums", "en", "Visit to OCMA", "ru", "Визит в УДГМ");
    private static final Map<String, String> REFERENCE =
            Map.of("lv", "Pieraksta numurs", "en", "Reference", "ru", "Номер записи");

    private final BookedVisits visits;
    private final Places places;
    private final Services services;
    private final Outbox outbox;
    private final Clock clock;

    VisitCalendar(BookedVisits visits, Places places, Services services, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.places = places;
        this.services = services;
        this.outbox = outbox;
        this.clock = clock;
    }

    String of(UUID id, Caller caller, String organizer) {
        var visit = visits.find(id, caller);
        visits.read(visit, caller);
        var booking = visit.booking();
        boolean cancelled = booking.status() == VisitStatus.CANCELLED;
        return Icalendar.of(
                List.of(entry(booking, cancelled, organizer)),
                cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
    }

    private VEvent entry(Booking booking, boolean cancelled, String organizer) {
        var place = places.words(booking.place());
        var name = name(place.name(), booking.place(), booking);
        var event = new VEvent(false);
        event.add(new Uid(booking.id().toString()))
                .add(new DtStamp(clock.instant()))
                .add(new Sequence(Math.toIntExact(
                        outbox.told(BookingBooked.class, booking.id().toString()))))
                .add(new DtStart<ZonedDateTime>(booking.startsAt().atZone(Zones.RIGA)))
                .add(new DtEnd<ZonedDateTime>(booking.endsAt().atZone(Zones.RIGA)))
                .add(new Summary(SUMMARY.get(booking.language()) + ", " + name))
                .add(new Location(place.address() == null ? name : name + ", " + place.address()))
                .add(new Description(description(booking)))
                .add(new Organizer(URI.create("mailto:" + organizer)).add(new Cn("OCMA")))
                .add(status(booking, cancelled));
        return event;
    }

    /** What the place cannot keep is not said to be certain. */
    private static Status status(Booking booking, boolean cancelled) {
        if (cancelled) {
            return ImmutableStatus.VEVENT_CANCELLED;
        }
        return booking.canBe() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
    }

    private String description(Booking booking) {
        var persons = new LinkedHashMap<String, Integer>();
        booking.items().forEach(item -> persons.merge(item.service(), 1, Integer::sum));
        var names = services.names(persons.keySet());
        return persons.entrySet().stream()
                .map(each -> name(names.getOrDefault(each.getKey(), Map.of()), each.getKey(), booking)
                        + (each.getValue() == 1 ? "" : " × " + each.getValue()))
                .collect(Collectors.joining(
                        "; ", REFERENCE.get(booking.language()) + " " + booking.reference() + ": ", ""));
    }

    /** In the language of the visit, else in the official one. */
    private static String name(Map<String, String> names, String id, Booking booking) {
        return names.getOrDefault(booking.language(), names.getOrDefault(Languages.ALL.getFirst(), id));
    }
}
