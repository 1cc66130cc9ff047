/** The document of the whole API, held against itself, against what was released, and against what the running stack answers. */
@NullMarked
package lv.ocma.contract;

import org.jspecify.annotations.NullMarked;
