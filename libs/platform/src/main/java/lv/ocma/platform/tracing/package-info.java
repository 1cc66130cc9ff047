/** Traces tell where a request went and not whom it was about (V2). */
@NullMarked
package lv.ocma.platform.tracing;

import org.jspecify.annotations.NullMarked;
