/** The calendar's years, as divisions-service tells them: terms of law are counted in working days. */
@NullMarked
package lv.ocma.complaints.calendar;

import org.jspecify.annotations.NullMarked;
