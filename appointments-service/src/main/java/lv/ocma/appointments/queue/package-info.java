/** The one queue of a place: who waits, in which order they are called, and what becomes of each (V5, R4, P3, P8, P10). */
@NullMarked
package lv.ocma.appointments.queue;

import org.jspecify.annotations.NullMarked;
