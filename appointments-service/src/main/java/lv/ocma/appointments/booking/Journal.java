package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.history.VisitHistory;
import lv.ocma.appointments.reminder.Reminders;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;

/** Where each change and each read of a booking leaves its trace: an audit row, and for a change an event. */
@ApplicationScoped
class Journal {

    private static final String KIND = "appointment";
    private static final String PERSON = "person";
    private static final String SEATED = "appointment.seat";
    private static final String READ = "appointment.read";

    private final Outbox outbox;
    private final Audit audit;
    private final Custody custody;
    private final EventCipher cipher;
    private final VisitHistory history;
    private final Reminders reminders;

    Journal(
            Outbox outbox,
            Audit audit,
            Custody custody,
            EventCipher cipher,
            VisitHistory history,
            Reminders reminders) {
        this.outbox = outbox;
        this.audit = audit;
        this.custody = custody;
        this.cipher = cipher;
        this.history = history;
        this.reminders = reminders;
    }

    String seal(Contact contact) {
        return cipher.encrypt(contact);
    }

    /** Other text that only its receiver may read. */
    String sealed(String text) {
        return cipher.encrypt(text);
    }

    /** In the running transaction. */
    void changed(Caller caller, String action, Booking booking, Event event) {
        noted(caller, action, booking);
        outbox.add(event);
    }

    /** What was {@link #noted} before, once it is known what follows from it. */
    void tell(Event event) {
        outbox.add(event);
    }

    /** As {@link #changed}, of what changes nothing of the visit that its history would show. */
    void told(Caller caller, String action, Booking booking, Event event) {
        record(caller, action, booking, custody.purpose(booking, caller));
        outbox.add(event);
    }

    /** As {@link #changed}, where nobody else has to know. */
    void noted(Caller caller, String action, Booking booking) {
        var purpose = custody.purpose(booking, caller);
        history.changed(caller, purpose.equals(Purpose.MANAGE_TOKEN), action, booking.id());
        reminders.plan(booking.id());
        record(caller, action, booking, purpose);
    }

    private void record(Caller caller, String action, Booking booking, Purpose purpose) {
        audit.changeFor(booking.person(), caller, action, KIND, booking.id(), booking.place(), purpose);
    }

    /**
     * What new hours or counters of its place have done to a visit, with nobody calling; in the running transaction.
     *
     * @param run one for all that they did
     */
    void changedByRule(String action, UUID booking, String place, UUID run) {
        // Another counter is no news to anybody: it is only capacity.
        if (!action.equals(SEATED)) {
            history.changedByRule(action, booking);
            // A reminder that fell due while the visit could not be at its time is gone, and those that may still come
            // are wanted.
            reminders.plan(booking);
        }
        audit.byRule(action, KIND, booking, place, run);
    }

    /** As {@link #changedByRule}, where others have to know. */
    void changedByRule(String action, Booking booking, UUID run, Event event) {
        changedByRule(action, booking.id(), booking.place(), run);
        outbox.add(event);
    }

    /** What the service tells of a visit by itself; in the running transaction. */
    void toldByRule(String action, Booking booking, UUID run, Event event) {
        audit.byRule(action, KIND, booking.id(), booking.place(), run);
        outbox.add(event);
    }

    /** What was asked for is so already: the answer only shows it; in the running transaction. */
    void readIn(Caller caller, Booking booking) {
        audit.readIn(caller, READ, KIND, booking.id(), booking.place(), custody.purpose(booking, caller));
    }

    /** In a transaction of its own, before the answer leaves (V2). */
    void read(Caller caller, Booking booking) {
        audit.read(caller, READ, KIND, booking.id(), booking.place(), custody.purpose(booking, caller));
    }

    /** All visits of a person at once. */
    void listed(Caller caller, UUID person) {
        audit.read(caller, "appointments.list", PERSON, person, null, null);
    }

    /** What a client has booked at once; nothing of it tells whom for. */
    void listedOfClient(Caller caller, String client) {
        audit.read(caller, "appointments.list", "client", client, null, null);
    }

    /** Visits of a place at once; nothing of it tells whom for. */
    void listedAt(Caller caller, String place) {
        audit.read(caller, "appointments.list", "place", place, place, null);
    }

    /** Visits become those of the person who has signed in with the code for which they were booked: found under either. */
    void handedOver(Caller caller, UUID from, UUID to) {
        audit.change(caller, "appointments.hand-over", PERSON, from, null);
        audit.change(caller, "appointments.take-over", PERSON, to, null);
    }
}
