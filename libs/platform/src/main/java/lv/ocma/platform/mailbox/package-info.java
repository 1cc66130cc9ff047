/** Mailboxes that a service reads: one instance at a time, mail by mail, whatever is in them. */
@NullMarked
package lv.ocma.platform.mailbox;

import org.jspecify.annotations.NullMarked;
