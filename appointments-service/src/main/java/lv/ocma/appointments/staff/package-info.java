/** Employees as the staff directory last told of them, so that who was served knows by whom (P11). */
@NullMarked
package lv.ocma.appointments.staff;

import org.jspecify.annotations.NullMarked;
