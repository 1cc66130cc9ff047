package lv.ocma.complaints.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingCheckedIn;
import lv.ocma.contracts.appointments.BookingContactEnded;
import lv.ocma.contracts.appointments.BookingReopened;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.contracts.appointments.Ticket;
import lv.ocma.contracts.appointments.TicketEnded;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Visits of invented customers, as appointments-service tells of them. */
@ApplicationScoped
class VisitGiven {

    static final Contact ANNA = new Contact("Anna Paraugs", "anna.paraugs@example.com", "+37120000001");

    private final Given given;
    private final EventCipher cipher;
    private final Clock clock;

    VisitGiven(Given given, EventCipher cipher, Clock clock) {
        this.given = given;
        this.cipher = cipher;
        this.clock = clock;
    }

    OffsetDateTime ago(Duration time) {
        return Zones.inRiga(clock.instant().minus(time));
    }

    /** @return id of a visit that goes on */
    UUID checkedIn(String place, String service) {
        var visit = UUID.randomUUID();
        given.publish(new BookingCheckedIn(booking(visit, place, service), "A001", ago(Duration.ofMinutes(20))));
        return kept(visit);
    }

    /** @param employee {@code sub} of who served it */
    UUID served(String place, String service, String employee) {
        var visit = checkedIn(place, service);
        given.publish(new BookingServed(booking(visit, place, service), employee, ago(Duration.ofMinutes(10))));
        return ended(visit);
    }

    UUID contactEnded(String place, String service, String employee) {
        var visit = checkedIn(place, service);
        given.publish(new BookingContactEnded(booking(visit, place, service), employee, ago(Duration.ofMinutes(10))));
        return ended(visit);
    }

    /**
     * @param contact null where nobody left one
     * @return id of a visit without a booked time, which somebody ended
     */
    UUID ticketEnded(String place, String service, String employee, String status, @Nullable Contact contact) {
        var ticket = UUID.randomUUID();
        var of = new Ticket(
                ticket,
                place,
                "L007",
                Zones.today(clock),
                "en",
                contact == null ? null : cipher.encrypt(contact),
                null);
        given.publish(new TicketEnded(
                of,
                List.of(new Booking.Item(service, 1)),
                status,
                employee,
                ago(Duration.ofMinutes(30)),
                ago(Duration.ofMinutes(10))));
        return ended(ticket);
    }

    /** That it ended is taken back. */
    void reopened(UUID visit, String place, String service) {
        given.publish(new BookingReopened(booking(visit, place, service), "SERVING"));
        Eventually.becomes(
                1L, () -> given.count("select count(*) from visit where id = ? and ended_at is null", visit));
    }

    private UUID kept(UUID visit) {
        Eventually.becomes(1L, () -> given.count("select count(*) from visit where id = ?", visit));
        return visit;
    }

    private UUID ended(UUID visit) {
        Eventually.becomes(
                1L, () -> given.count("select count(*) from visit where id = ? and ended_at is not null", visit));
        return visit;
    }

    private Booking booking(UUID visit, String place, String service) {
        var start = ago(Duration.ofMinutes(15));
        return new Booking(
                visit,
                "K7M2-94XF",
                place,
                start,
                start.plusMinutes(15),
                List.of(new Booking.Item(service, 1), new Booking.Item("another", 1)),
                "ru",
                "CUSTOMER",
                cipher.encrypt(ANNA),
                "front-end");
    }
}
