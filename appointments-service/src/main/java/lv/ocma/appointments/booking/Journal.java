package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;

/** Where each change and each read of a booking leaves its trace: an audit row, and for a change an event. */
@ApplicationScoped
class Journal {

    private static final String KIND = "appointment";
    private static final String PERSON = "person";

    private final Outbox outbox;
    private final Audit audit;
    private final Custody custody;
    private final EventCipher cipher;

    Journal(Outbox outbox, Audit audit, Custody custody, EventCipher cipher) {
        this.outbox = outbox;
        this.audit = audit;
        this.custody = custody;
        this.cipher = cipher;
    }

    String seal(Contact contact) {
        return cipher.encrypt(contact);
    }

    /** In the running transaction. */
    void changed(Caller caller, String action, Booking booking, Event event) {
        audit.changeFor(
                booking.person(),
                caller,
                action,
                KIND,
                booking.id(),
                booking.place(),
                custody.purpose(booking, caller));
        outbox.add(event);
    }

    /**
     * What new hours or counters of its place have done to a visit, with nobody calling; in the running transaction.
     *
     * @param run one for all that they did
     */
    void changedByRule(String action, UUID booking, String place, UUID run) {
        audit.byRule(action, KIND, booking, place, run);
    }

    /** As {@link #changed}, of a step of which nobody else has to know. */
    void changed(Caller caller, String action, Booking booking) {
        audit.changeFor(
                booking.person(),
                caller,
                action,
                KIND,
                booking.id(),
                booking.place(),
                custody.purpose(booking, caller));
    }

    /** What a rule of the visit day has done, with nobody calling, and others have to know. */
    void changedByRule(String action, Booking booking, UUID run, Event event) {
        changedByRule(action, booking.id(), booking.place(), run);
        outbox.add(event);
    }

    /** In a transaction of its own, before the answer leaves (V2). */
    void read(Caller caller, Booking booking) {
        audit.read(caller, "appointment.read", KIND, booking.id(), booking.place(), custody.purpose(booking, caller));
    }

    /** All visits of a person at once. */
    void listed(Caller caller, UUID person) {
        audit.read(caller, "appointments.list", PERSON, person, null, null);
    }

    /** Visits become those of the person who has signed in with the code for which they were booked: found under either. */
    void handedOver(Caller caller, UUID from, UUID to) {
        audit.change(caller, "appointments.hand-over", PERSON, from, null);
        audit.change(caller, "appointments.take-over", PERSON, to, null);
    }
}
