/** Answers to public reads that are known already: kept for a while, shared by who asks together, dropped when their service tells a change. */
@NullMarked
package lv.ocma.gateway.cache;

import org.jspecify.annotations.NullMarked;
