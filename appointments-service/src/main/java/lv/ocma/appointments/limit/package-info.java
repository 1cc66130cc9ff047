/** How many visits one person may have booked at a time, and that nobody books the same thing twice by mistake. */
@NullMarked
package lv.ocma.appointments.limit;

import org.jspecify.annotations.NullMarked;
