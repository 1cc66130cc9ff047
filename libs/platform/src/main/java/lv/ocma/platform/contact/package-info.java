/** How people and places are reached: whether what was written can be a phone number or an e-mail address. */
@NullMarked
package lv.ocma.platform.contact;

import org.jspecify.annotations.NullMarked;
