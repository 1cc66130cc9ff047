/** Life of messages, and what staff see. */
@NullMarked
package lv.ocma.notifications.calendar;

import org.jspecify.annotations.NullMarked;
