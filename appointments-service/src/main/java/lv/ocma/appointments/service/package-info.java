/** Services that can be booked, as divisions-service last told them. */
@NullMarked
package lv.ocma.appointments.service;

import org.jspecify.annotations.NullMarked;
