/** Contracts are held against what was released before. */
@NullMarked
package lv.ocma.contracts;

import org.jspecify.annotations.NullMarked;
