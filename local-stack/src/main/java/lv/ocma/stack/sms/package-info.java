/** The SMS sink: takes every text message over SMPP, keeps it durably, and answers with a receipt. */
@NullMarked
package lv.ocma.stack.sms;

import org.jspecify.annotations.NullMarked;
