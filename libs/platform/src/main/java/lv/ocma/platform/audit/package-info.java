/** Who did or read what about whom, on whose behalf and why: rows that are only ever added (V2). */
@NullMarked
package lv.ocma.platform.audit;

import org.jspecify.annotations.NullMarked;
