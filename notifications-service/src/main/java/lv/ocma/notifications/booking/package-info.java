/** Which message a booking, its move or its cancellation makes. */
@NullMarked
package lv.ocma.notifications.booking;

import org.jspecify.annotations.NullMarked;
