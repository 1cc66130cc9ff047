/** The addresses of the services: which of them are sound, which are left out for a while, and what may be repeated. */
@NullMarked
package lv.ocma.gateway.upstream;

import org.jspecify.annotations.NullMarked;
