/** How whoever turns to the office is reached: a phone or an e-mail is enough (C4). */
@NullMarked
package lv.ocma.complaints.contact;

import org.jspecify.annotations.NullMarked;
