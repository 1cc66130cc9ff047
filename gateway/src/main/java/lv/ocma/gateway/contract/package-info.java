/** What the services' OpenAPI documents say of the operations behind the door. */
@NullMarked
package lv.ocma.gateway.contract;

import org.jspecify.annotations.NullMarked;
