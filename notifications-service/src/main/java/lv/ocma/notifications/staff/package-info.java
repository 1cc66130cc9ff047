/** Employees as the staff directory last told of them, so that who acts for the office signs by name (E1). */
@NullMarked
package lv.ocma.notifications.staff;

import org.jspecify.annotations.NullMarked;
