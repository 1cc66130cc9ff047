/** Content codings: which one a caller likes, when an answer is compressed, and what becomes of its entity tag. */
@NullMarked
package lv.ocma.gateway.coding;

import org.jspecify.annotations.NullMarked;
