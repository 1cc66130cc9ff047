/** ETags and preconditions: nobody overwrites what they have not seen. */
@NullMarked
package lv.ocma.platform.concurrency;

import org.jspecify.annotations.NullMarked;
