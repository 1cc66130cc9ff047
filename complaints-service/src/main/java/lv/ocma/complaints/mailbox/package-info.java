/** The mailbox to which people write: letters become cases, replies join them, and what nobody wrote becomes neither (K1, R1). */
@NullMarked
package lv.ocma.complaints.mailbox;

import org.jspecify.annotations.NullMarked;
