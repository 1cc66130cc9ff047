/** The audit held against somebody who owns its tables. */
@NullMarked
package lv.ocma.platform.audit;

import org.jspecify.annotations.NullMarked;
