/** Changes of hours by staff: drafted, looked at, published, undone, and kept as the history of who changed what and when (H2, H3). */
@NullMarked
package lv.ocma.divisions.hourschange;

import org.jspecify.annotations.NullMarked;
