/** From which date somebody counts as notified by a message, by rules of law that are data. */
@NullMarked
package lv.ocma.notifications.notice;

import org.jspecify.annotations.NullMarked;
