/** Tests of the legal clock: tables made by hand, and properties over seeded dates. */
@NullMarked
package lv.ocma.complaints.deadline;

import org.jspecify.annotations.NullMarked;
