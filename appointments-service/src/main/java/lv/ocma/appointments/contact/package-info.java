/** Codes by which customers show that their contact reaches them (C4). */
@NullMarked
package lv.ocma.appointments.contact;

import org.jspecify.annotations.NullMarked;
