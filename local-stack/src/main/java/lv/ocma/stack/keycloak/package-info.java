/** Keycloak on our PostgreSQL, with the realm of the suite and the demo users over it, and tokens of every kind from it. */
@NullMarked
package lv.ocma.stack.keycloak;

import org.jspecify.annotations.NullMarked;
