/** Texts that people write, and what is wrong with them. */
@NullMarked
package lv.ocma.appointments.text;

import org.jspecify.annotations.NullMarked;
