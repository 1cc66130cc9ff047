/** Texts that leave on paper. */
@NullMarked
package lv.ocma.platform.print;

import org.jspecify.annotations.NullMarked;
