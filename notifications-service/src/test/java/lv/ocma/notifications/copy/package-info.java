/** Tests of copies. */
@NullMarked
package lv.ocma.notifications.copy;

import org.jspecify.annotations.NullMarked;
