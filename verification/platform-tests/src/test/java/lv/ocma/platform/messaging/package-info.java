/** Outbox, relay and inbox against the real PostgreSQL and Kafka, with events that only these tests know. */
@NullMarked
package lv.ocma.platform.messaging;

import org.jspecify.annotations.NullMarked;
