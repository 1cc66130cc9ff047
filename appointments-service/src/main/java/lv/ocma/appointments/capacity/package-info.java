/** What each place can receive on a day, in the form that search reads: who sits where, and what of it is taken. */
@NullMarked
package lv.ocma.appointments.capacity;

import org.jspecify.annotations.NullMarked;
