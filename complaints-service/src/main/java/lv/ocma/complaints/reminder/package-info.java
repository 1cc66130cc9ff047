/** Before the last day of a case its examiner, then the officials above, are warned; what is overdue is told and counted (V4). */
@NullMarked
package lv.ocma.complaints.reminder;

import org.jspecify.annotations.NullMarked;
