/** The day of a booked visit before its turn comes: being late, and checking in (C2, C6). */
@NullMarked
package lv.ocma.appointments.visit;

import org.jspecify.annotations.NullMarked;
