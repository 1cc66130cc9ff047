/** How those who run a place steer its day: tickets, counters, missed times, and what is told when it runs late. */
@NullMarked
package lv.ocma.appointments.steering;

import org.jspecify.annotations.NullMarked;
