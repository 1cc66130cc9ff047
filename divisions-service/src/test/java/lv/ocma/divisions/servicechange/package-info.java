/** Validity of versions, and their changes over the API. */
@NullMarked
package lv.ocma.divisions.servicechange;

import org.jspecify.annotations.NullMarked;
