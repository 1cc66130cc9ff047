/** Mails that come back: read from the mailbox of the envelope's sender, and matched to the messages that they tell of. */
@NullMarked
package lv.ocma.notifications.bounce;

import org.jspecify.annotations.NullMarked;
