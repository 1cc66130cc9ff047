/** The committed documents of the API, held against the rules of others and ours, and against what was released. */
@NullMarked
package lv.ocma.contract;

import org.jspecify.annotations.NullMarked;
