/** A place's day at one glance, for the clerk who runs it: on the screen or on paper (R4, C8, P10). */
@NullMarked
package lv.ocma.appointments.agenda;

import org.jspecify.annotations.NullMarked;
