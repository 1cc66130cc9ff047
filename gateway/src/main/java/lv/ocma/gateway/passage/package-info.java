/** The gates between the door and the services, and what each of them is shown of a request. */
@NullMarked
package lv.ocma.gateway.passage;

import org.jspecify.annotations.NullMarked;
