/** Reception hours: weekly schedules, exceptions, and the effective hours of every date (H2, H3). */
@NullMarked
package lv.ocma.divisions.hours;

import org.jspecify.annotations.NullMarked;
