/** Which message an event about an enquiry or an error of an employee makes, for customers and for employees. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
