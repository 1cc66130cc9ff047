/** How work that a transaction leaves behind begins at once: a call after the commit, and a bell that ends a pause. */
@NullMarked
package lv.ocma.platform.waking;

import org.jspecify.annotations.NullMarked;
