/** The only way to publish an event: it is stored with the change that it tells, and relayed to Kafka in order, at least once. */
@NullMarked
package lv.ocma.platform.outbox;

import org.jspecify.annotations.NullMarked;
