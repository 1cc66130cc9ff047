/** Tests of text messages: what fits, when they leave, and a real SMPP server on the other side. */
@NullMarked
package lv.ocma.notifications.sms;

import org.jspecify.annotations.NullMarked;
