/** What the gateway shows itself instead of asking a service. */
@NullMarked
package lv.ocma.gateway.page;

import org.jspecify.annotations.NullMarked;
