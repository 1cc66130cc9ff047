/** Tickets for who has no booked time: taken at the place, or the same day from afar (V3). */
@NullMarked
package lv.ocma.appointments.ticket;

import org.jspecify.annotations.NullMarked;
