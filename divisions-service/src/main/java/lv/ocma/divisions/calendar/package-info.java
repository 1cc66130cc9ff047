/** Public holidays, substitute days off and moved working days of Latvia (H3). */
@NullMarked
package lv.ocma.divisions.calendar;

import org.jspecify.annotations.NullMarked;
