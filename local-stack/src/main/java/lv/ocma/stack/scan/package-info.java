/** The stand-in for clamd: answers as it does, and knows the one file that was made to be found. */
@NullMarked
package lv.ocma.stack.scan;

import org.jspecify.annotations.NullMarked;
