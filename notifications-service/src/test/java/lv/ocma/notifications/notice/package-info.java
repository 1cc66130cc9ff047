/** Life of messages, and what staff see. */
@NullMarked
package lv.ocma.notifications.notice;

import org.jspecify.annotations.NullMarked;
