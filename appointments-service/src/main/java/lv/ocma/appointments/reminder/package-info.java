/** When customers are to be reminded of their visits. */
@NullMarked
package lv.ocma.appointments.reminder;

import org.jspecify.annotations.NullMarked;
