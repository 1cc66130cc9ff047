package lv.ocma.appointments.booking;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.function.Function;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.time.Zones;

/** A visit as other services are told of it: the whole of it, so that none needs what was told before. */
final class Told {

    private Told() {}

    /** @param seal encrypts the contact for the event */
    static lv.ocma.contracts.appointments.Booking of(Booking booking, Function<Contact, String> seal) {
        return new lv.ocma.contracts.appointments.Booking(
                booking.id(),
                booking.reference(),
                booking.place(),
                local(booking.startsAt()),
                local(booking.endsAt()),
                Items.told(booking.items()),
                booking.language(),
                booking.origin().channel().name(),
                seal.apply(booking.contact().of(booking.person())),
                booking.origin().hearer());
    }

    static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }
}
