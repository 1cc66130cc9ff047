/** Free times: the calculation, the search over it, and the token by which a time is booked. */
@NullMarked
package lv.ocma.appointments.slot;

import org.jspecify.annotations.NullMarked;
