/** Which service a path belongs to, at which addresses, and the figures of each route. */
@NullMarked
package lv.ocma.gateway.route;

import org.jspecify.annotations.NullMarked;
