/** Tests of what comes back; all addresses are invented. */
@NullMarked
package lv.ocma.notifications.bounce;

import org.jspecify.annotations.NullMarked;
