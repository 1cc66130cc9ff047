/** The way to a service and back, behind which the proxy library stands. */
@NullMarked
package lv.ocma.gateway.forward;

import org.jspecify.annotations.NullMarked;
