package lv.ocma.appointments.booking;

import lv.ocma.appointments.limit.Customer;
import lv.ocma.contracts.Contact;

/**
 * Whom a visit is to be for, before there is one.
 *
 * @param origin who asks for it, and over which way
 * @param customer by whom it will be counted with others
 */
public record Applicant(Origin origin, Customer customer, Contact contact, Needs needs) {

    /** Never who it is. */
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
