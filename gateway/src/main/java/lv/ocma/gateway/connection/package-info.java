/** The callers' connections, before there is a request on them: how many, how large a head, and how long it may take. */
@NullMarked
package lv.ocma.gateway.connection;

import org.jspecify.annotations.NullMarked;
