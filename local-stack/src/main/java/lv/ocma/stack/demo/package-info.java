/** The journey of a booking against the running stack, each request and answer printed so that it can be pasted into a shell. */
@NullMarked
package lv.ocma.stack.demo;

import org.jspecify.annotations.NullMarked;
