/** Life of messages, and what staff see. */
@NullMarked
package lv.ocma.notifications.message;

import org.jspecify.annotations.NullMarked;
