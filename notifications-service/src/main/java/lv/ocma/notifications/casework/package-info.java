/** Which message an event about a case, an enquiry or an error of an employee makes, for customers and for employees. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
