/** What the gateway says when it does not send a request on, in the caller's language (RFC 9457). */
@NullMarked
package lv.ocma.gateway.problem;

import org.jspecify.annotations.NullMarked;
