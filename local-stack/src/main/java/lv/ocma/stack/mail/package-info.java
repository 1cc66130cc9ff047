/** The mail sink: takes every message over SMTP, keeps it durably, and shows it as JSON and as a page, with the text messages beside. */
@NullMarked
package lv.ocma.stack.mail;

import org.jspecify.annotations.NullMarked;
