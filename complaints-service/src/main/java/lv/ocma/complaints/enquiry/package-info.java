/** Questions that are answered later, over a channel that the customer prefers and by a date that they are told (T2, R6). */
@NullMarked
package lv.ocma.complaints.enquiry;

import org.jspecify.annotations.NullMarked;
