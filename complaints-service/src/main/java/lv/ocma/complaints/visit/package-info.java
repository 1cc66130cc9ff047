/** What is known of visits, so that a submission, an error or an incident is opened from one without asking the customer again. */
@NullMarked
package lv.ocma.complaints.visit;

import org.jspecify.annotations.NullMarked;
