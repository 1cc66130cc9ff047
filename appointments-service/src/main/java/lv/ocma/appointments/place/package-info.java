/** Places with their counters and effective hours, as divisions-service last told them: search and booking work while it is down. */
@NullMarked
package lv.ocma.appointments.place;

import org.jspecify.annotations.NullMarked;
