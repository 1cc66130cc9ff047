package lv.ocma.appointments.booking;

import lv.ocma.appointments.limit.Customer;
import org.jspecify.annotations.Nullable;

/**
 * Whom a visit is for: a person where one is known, else whoever holds the manage token.
 *
 * @param customer by whom it is counted with others
 */
record Holder(Customer customer, @Nullable String manageTokenHash) {}
