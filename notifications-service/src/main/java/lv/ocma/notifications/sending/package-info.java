/** Hands due messages to the mail server, each under one Message-ID. */
@NullMarked
package lv.ocma.notifications.sending;

import org.jspecify.annotations.NullMarked;
