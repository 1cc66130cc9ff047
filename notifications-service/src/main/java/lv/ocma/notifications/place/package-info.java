/** Places as divisions-service tells them, for addresses, house rules and the unit that signs (C5, E1). */
@NullMarked
package lv.ocma.notifications.place;

import org.jspecify.annotations.NullMarked;
