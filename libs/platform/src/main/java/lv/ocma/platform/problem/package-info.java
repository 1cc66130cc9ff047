/** What goes wrong, told to the caller as RFC 9457 problem details: one sealed type, one catalogue of slugs and texts, one mapper. */
@NullMarked
package lv.ocma.platform.problem;

import org.jspecify.annotations.NullMarked;
