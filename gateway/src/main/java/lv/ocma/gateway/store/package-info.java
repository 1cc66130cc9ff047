/** The gateway's own database: what its instances must agree on. */
@NullMarked
package lv.ocma.gateway.store;

import org.jspecify.annotations.NullMarked;
