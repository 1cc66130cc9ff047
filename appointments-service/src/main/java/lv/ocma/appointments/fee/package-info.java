/** What a visit costs by the price list of its day, how it is paid, and what is owed of it (R5). */
@NullMarked
package lv.ocma.appointments.fee;

import org.jspecify.annotations.NullMarked;
