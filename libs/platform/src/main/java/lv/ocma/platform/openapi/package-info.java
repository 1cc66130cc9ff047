/** What every OpenAPI document of the suite has in common, derived from the code so that it cannot drift. */
@NullMarked
package lv.ocma.platform.openapi;

import org.jspecify.annotations.NullMarked;
