/** Which days are working days of the country, as its calendar is told. */
@NullMarked
package lv.ocma.appointments.calendar;

import org.jspecify.annotations.NullMarked;
