/** Employees as the staff directory last told of them: who examines, whom it concerns, and who is above them (P1, P8, P9). */
@NullMarked
package lv.ocma.complaints.staff;

import org.jspecify.annotations.NullMarked;
