/** The waiting list: an earlier time that is wanted, and freed times that are offered along the line. */
@NullMarked
package lv.ocma.appointments.waiting;

import org.jspecify.annotations.NullMarked;
