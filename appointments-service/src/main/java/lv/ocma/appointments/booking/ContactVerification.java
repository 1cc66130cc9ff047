package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.appointments.contact.ContactCodes;
import lv.ocma.contracts.appointments.ContactCodeIssued;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Sends a code to the contact of a visit and takes it back from the customer (C4); nothing else of the visit depends on it. */
@ApplicationScoped
class ContactVerification {

    private final Visits visits;
    private final ContactCodes codes;
    private final Journal journal;
    private final Clock clock;

    ContactVerification(Visits visits, ContactCodes codes, Journal journal, Clock clock) {
        this.visits = visits;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Until when the code is valid that is on its way. */
    @Transactional
    Instant send(UUID id, Caller caller) {
        var booking = visits.lockedUnseen(id, caller);
        booking.requireChangeable(clock.instant());
        if (booking.contactVerified()) {
            throw new Conflict("contact-verified");
        }
        if (booking.contact().email() == null) {
            throw new Conflict("contact-without-email");
        }
        var code = codes.issue(id);
        journal.told(
                caller,
                "appointment.send-contact-code",
                booking,
                new ContactCodeIssued(
                        Told.of(booking, journal::seal),
                        journal.sealed(code.digits()),
                        Zones.inRiga(code.validUntil())));
        return code.validUntil();
    }

    @Transactional
    Versioned verify(UUID id, ContactCode given, Caller caller) {
        var booking = visits.locked(id, caller);
        var digits = given.requireValid();
        if (booking.contactVerified()) {
            throw new Conflict("contact-verified");
        }
        if (!codes.isRight(id, digits)) {
            throw new Invalid(Violation.body("/code", "contact-code"));
        }
        codes.use(id);
        booking.verifyContact(clock.instant());
        journal.noted(caller, "appointment.verify-contact", booking);
        return visits.answered(booking, caller);
    }
}
