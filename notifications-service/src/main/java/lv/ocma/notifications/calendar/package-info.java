/** Which days are working days of the country, as divisions-service tells them, and of which years that is not known in full. */
@NullMarked
package lv.ocma.notifications.calendar;

import org.jspecify.annotations.NullMarked;
