/** The public door of the suite: one address in front of the services, which decides nothing of their business. */
@NullMarked
package lv.ocma.gateway;

import org.jspecify.annotations.NullMarked;
