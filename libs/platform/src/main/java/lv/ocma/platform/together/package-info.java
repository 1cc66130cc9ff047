/** How what many threads want done at the same moment is done in one go, in one transaction for example. */
@NullMarked
package lv.ocma.platform.together;

import org.jspecify.annotations.NullMarked;
