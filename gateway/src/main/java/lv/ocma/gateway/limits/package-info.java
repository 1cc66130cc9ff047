/** How often callers may ask: counted exactly over all instances of the gateway, without asking the database for each request. */
@NullMarked
package lv.ocma.gateway.limits;

import org.jspecify.annotations.NullMarked;
