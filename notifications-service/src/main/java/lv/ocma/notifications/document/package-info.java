/** Documents as PDF, kept to the octet, and the numbers that they are known by. */
@NullMarked
package lv.ocma.notifications.document;

import org.jspecify.annotations.NullMarked;
