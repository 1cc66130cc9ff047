/** How many come, wait, are served and stay away, by place, service, channel and time: sums that follow what happens (V1, V3, V5). */
@NullMarked
package lv.ocma.appointments.figure;

import org.jspecify.annotations.NullMarked;
