/** Hashes of what is kept or sent, by which it is known again. */
@NullMarked
package lv.ocma.platform.digest;

import org.jspecify.annotations.NullMarked;
