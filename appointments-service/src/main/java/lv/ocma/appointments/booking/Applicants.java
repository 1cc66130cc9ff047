package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.platform.security.Caller;

/** Finds out for whom a visit is wanted, as booking does. */
@ApplicationScoped
public class Applicants {

    private final Customers customers;
    private final Bookings bookings;

    Applicants(Customers customers, Bookings bookings) {
        this.customers = customers;
        this.bookings = bookings;
    }

    /** Of a form without violations. */
    public Applicant of(ApplicantForm form, Caller caller) {
        var person = customers.personOf(form.personalCode(), caller);
        var contact = form.reach();
        var needs = form.needs();
        return new Applicant(
                Origin.of(caller), customers.of(person, contact, needs.company(), caller.client()), contact, needs);
    }

    /** What people read out over the phone; no visit has it. */
    public String freeReference() {
        return bookings.freeReference();
    }
}
