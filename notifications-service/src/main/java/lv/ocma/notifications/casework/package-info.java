/** Which message an event about a case, an enquiry, an error of an employee or a survey makes. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
