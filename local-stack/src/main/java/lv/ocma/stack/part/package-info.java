/** The life of one part of the stack as a process of its own: started, found again, ready, stopped, killed. */
@NullMarked
package lv.ocma.stack.part;

import org.jspecify.annotations.NullMarked;
