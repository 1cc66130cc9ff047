/** The life of a booked visit, from booking to its end, for every channel alike (R2). */
@NullMarked
package lv.ocma.appointments.booking;

import org.jspecify.annotations.NullMarked;
