/** How mails become cases. */
@NullMarked
package lv.ocma.complaints.mailbox;

import org.jspecify.annotations.NullMarked;
