/** Counters of places: what each can serve, and when it is staffed (R4, H2). */
@NullMarked
package lv.ocma.divisions.counter;

import org.jspecify.annotations.NullMarked;
