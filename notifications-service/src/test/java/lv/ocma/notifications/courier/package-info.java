/** Tests of how endpoints of clients are called. */
@NullMarked
package lv.ocma.notifications.courier;

import org.jspecify.annotations.NullMarked;
