/** Tests of addresses that get no mail; all are invented. */
@NullMarked
package lv.ocma.notifications.suppression;

import org.jspecify.annotations.NullMarked;
