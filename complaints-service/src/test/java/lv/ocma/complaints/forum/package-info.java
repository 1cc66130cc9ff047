/** What becomes of questions on the forum, and of what is personal in them. */
@NullMarked
package lv.ocma.complaints.forum;

import org.jspecify.annotations.NullMarked;
