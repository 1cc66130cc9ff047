/** Visits as what is decided about their services finds them, whether they were booked or came with a ticket. */
@NullMarked
package lv.ocma.appointments.served;

import org.jspecify.annotations.NullMarked;
