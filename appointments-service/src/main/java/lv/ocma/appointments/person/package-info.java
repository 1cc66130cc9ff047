/** Who a visit belongs to: personal codes lead to one stable person, and only as keyed hashes. */
@NullMarked
package lv.ocma.appointments.person;

import org.jspecify.annotations.NullMarked;
