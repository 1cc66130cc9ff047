/** Times of today that nobody has booked, given by a manager to the live queue, and taken back. */
@NullMarked
package lv.ocma.appointments.release;

import org.jspecify.annotations.NullMarked;
