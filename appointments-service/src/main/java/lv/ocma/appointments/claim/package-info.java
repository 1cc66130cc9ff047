/** Which counter is taken when: the one table that makes overlapping visits impossible. */
@NullMarked
package lv.ocma.appointments.claim;

import org.jspecify.annotations.NullMarked;
