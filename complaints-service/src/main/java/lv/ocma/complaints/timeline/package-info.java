/** What happened to a case, entry by entry: in plain words for the person, in full for staff. */
@NullMarked
package lv.ocma.complaints.timeline;

import org.jspecify.annotations.NullMarked;
