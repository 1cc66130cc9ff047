/** Free times that are kept for some minutes while a form is filled in. */
@NullMarked
package lv.ocma.appointments.hold;

import org.jspecify.annotations.NullMarked;
