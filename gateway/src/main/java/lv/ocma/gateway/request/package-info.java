/** What a request is like before anyone asks where it leads: its target, its framing, its body. */
@NullMarked
package lv.ocma.gateway.request;

import org.jspecify.annotations.NullMarked;
