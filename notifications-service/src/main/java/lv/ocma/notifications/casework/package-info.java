/** Which message an event about a case, an enquiry, an error of an employee or a gift that was declined makes, for customers and for employees. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
