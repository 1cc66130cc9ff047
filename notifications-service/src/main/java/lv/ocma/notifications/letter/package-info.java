/** What a message says: one frame with greeting, goodbye and unit (E1), phrases per language, the calendar entry. */
@NullMarked
package lv.ocma.notifications.letter;

import org.jspecify.annotations.NullMarked;
