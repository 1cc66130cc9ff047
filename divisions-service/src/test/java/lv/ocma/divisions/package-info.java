/** The service as a whole, on real infrastructure. */
@NullMarked
package lv.ocma.divisions;

import org.jspecify.annotations.NullMarked;
