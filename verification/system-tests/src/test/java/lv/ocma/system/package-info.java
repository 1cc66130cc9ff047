/** The suite as its clients see it: through the gateway, on the real stack, which the tests start, kill in parts and stop. All persons are invented. */
@NullMarked
package lv.ocma.system;

import org.jspecify.annotations.NullMarked;
