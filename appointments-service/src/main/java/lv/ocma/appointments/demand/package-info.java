/** Those who looked for a time or wanted one and got none: counted, and of none of them anything is kept (V1). */
@NullMarked
package lv.ocma.appointments.demand;

import org.jspecify.annotations.NullMarked;
