/** Numbers that people read, without gaps in a series and year. */
@NullMarked
package lv.ocma.complaints.number;

import org.jspecify.annotations.NullMarked;
