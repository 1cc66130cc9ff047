/** The board in the waiting room: numbers and counters, and nothing else of anybody. */
@NullMarked
package lv.ocma.appointments.board;

import org.jspecify.annotations.NullMarked;
