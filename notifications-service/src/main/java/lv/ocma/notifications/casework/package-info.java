/** Which message an event about a case, an enquiry, an error of an employee, a gift that was declined, a question on the forum or a survey makes, for customers and for employees. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
