/** The web site's forum: questions that everybody may read, without what is personal in them, answered under the name of a unit (K2). */
@NullMarked
package lv.ocma.complaints.forum;

import org.jspecify.annotations.NullMarked;
