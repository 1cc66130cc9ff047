/** The callers' connections, before there is a request on them: how many, what is a head and how long it may take, and how many frames that ask for nothing. */
@NullMarked
package lv.ocma.gateway.connection;

import org.jspecify.annotations.NullMarked;
