/** Who calls. */
@NullMarked
package lv.ocma.gateway.caller;

import org.jspecify.annotations.NullMarked;
