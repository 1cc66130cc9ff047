/** How what is over its time is erased: bounded steps, of which each is recorded (P5). */
@NullMarked
package lv.ocma.platform.retention;

import org.jspecify.annotations.NullMarked;
