/** The service as a whole, on real PostgreSQL and Kafka: places, hours and services come as events. All persons are invented. */
@NullMarked
package lv.ocma.notifications;

import org.jspecify.annotations.NullMarked;
