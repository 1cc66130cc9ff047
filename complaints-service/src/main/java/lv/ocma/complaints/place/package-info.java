/** Places of the office as they were told last: whose a case is, and who may see it. */
@NullMarked
package lv.ocma.complaints.place;

import org.jspecify.annotations.NullMarked;
