/** Which message an event about a case, an enquiry or an error of an employee, or of a gift that was declined, makes. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
