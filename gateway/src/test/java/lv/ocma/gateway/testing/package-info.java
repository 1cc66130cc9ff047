/** What the gateway's tests put behind and before it: services that are played, and octets as they are. */
@NullMarked
package lv.ocma.gateway.testing;

import org.jspecify.annotations.NullMarked;
