/** Events of complaints-service: what became of submissions, disputes, enquiries and errors, and what the customer is told of it. */
@NullMarked
package lv.ocma.contracts.complaints;

import org.jspecify.annotations.NullMarked;
