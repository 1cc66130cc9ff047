/** Where every request comes in, and which way it takes from there. */
@NullMarked
package lv.ocma.gateway.door;

import org.jspecify.annotations.NullMarked;
