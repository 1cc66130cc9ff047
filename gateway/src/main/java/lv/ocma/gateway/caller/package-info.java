/** Who calls: tokens with their proofs of possession, and API keys, looked at once for every request. */
@NullMarked
package lv.ocma.gateway.caller;

import org.jspecify.annotations.NullMarked;
