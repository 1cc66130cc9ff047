/** Messages on their way, with a real mail server. */
@NullMarked
package lv.ocma.notifications.sending;

import org.jspecify.annotations.NullMarked;
