/** Text messages: what fits into them, when they may leave, and the way to the provider and back over SMPP. */
@NullMarked
package lv.ocma.notifications.sms;

import org.jspecify.annotations.NullMarked;
