/** Times that staff take out of search: a counter that is away, a place that receives nobody. */
@NullMarked
package lv.ocma.appointments.block;

import org.jspecify.annotations.NullMarked;
