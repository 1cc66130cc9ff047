/** The clients that are registered with the API: from where they may be called, how often they may call, and by which keys they are known. */
@NullMarked
package lv.ocma.gateway.client;

import org.jspecify.annotations.NullMarked;
