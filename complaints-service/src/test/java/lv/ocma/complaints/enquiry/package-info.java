/** What becomes of questions that are answered later. */
@NullMarked
package lv.ocma.complaints.enquiry;

import org.jspecify.annotations.NullMarked;
