/** Copies of what people said, were refused and were answered, kept as they were handed over (P4, P6). */
@NullMarked
package lv.ocma.notifications.copy;

import org.jspecify.annotations.NullMarked;
