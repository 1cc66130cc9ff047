/** Tells other services the state of its reference data, and only when it changed. */
@NullMarked
package lv.ocma.divisions.publication;

import org.jspecify.annotations.NullMarked;
