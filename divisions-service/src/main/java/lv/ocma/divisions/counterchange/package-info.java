/** Staff tell of the counters of places: what each can serve, and when it is staffed. */
@NullMarked
package lv.ocma.divisions.counterchange;

import org.jspecify.annotations.NullMarked;
