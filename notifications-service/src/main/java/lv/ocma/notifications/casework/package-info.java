/** Which message an event about an enquiry, an error of an employee or a survey makes. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
