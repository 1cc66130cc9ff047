/** Whether the documents about events say what the compiled services do. */
@NullMarked
package lv.ocma.events;

import org.jspecify.annotations.NullMarked;
