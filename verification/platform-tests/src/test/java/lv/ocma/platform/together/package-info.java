/** What is read once in a transaction, on a real one. */
@NullMarked
package lv.ocma.platform.together;

import org.jspecify.annotations.NullMarked;
