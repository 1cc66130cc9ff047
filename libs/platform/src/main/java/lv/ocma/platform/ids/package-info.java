/** Identifiers and secrets that the service makes itself. */
@NullMarked
package lv.ocma.platform.ids;

import org.jspecify.annotations.NullMarked;
