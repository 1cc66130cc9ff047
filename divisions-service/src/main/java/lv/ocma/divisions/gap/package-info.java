/** What is not known yet of places, for staff to find out (H4, R7). */
@NullMarked
package lv.ocma.divisions.gap;

import org.jspecify.annotations.NullMarked;
