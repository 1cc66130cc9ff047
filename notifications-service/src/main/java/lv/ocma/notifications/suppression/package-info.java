/** Addresses to which no mail is sent, as they do not exist, until staff free them. */
@NullMarked
package lv.ocma.notifications.suppression;

import org.jspecify.annotations.NullMarked;
