/** Lists in pages: opaque cursors and Link headers, never counts. */
@NullMarked
package lv.ocma.platform.paging;

import org.jspecify.annotations.NullMarked;
