/** Messages from their cause to their end, and what staff may see of them. */
@NullMarked
package lv.ocma.notifications.message;

import org.jspecify.annotations.NullMarked;
