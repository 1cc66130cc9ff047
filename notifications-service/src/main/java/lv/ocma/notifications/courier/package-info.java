/** Calls the endpoints of clients: only at addresses that are public, and none waits for a slow one. */
@NullMarked
package lv.ocma.notifications.courier;

import org.jspecify.annotations.NullMarked;
