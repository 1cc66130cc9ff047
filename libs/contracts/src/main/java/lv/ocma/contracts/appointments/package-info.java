/** Events of appointments-service: the life of a booked visit. */
@NullMarked
package lv.ocma.contracts.appointments;

import org.jspecify.annotations.NullMarked;
