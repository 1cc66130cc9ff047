/** How an event looks on the wire: CloudEvents 1.0 in Kafka's binary mode, its data checked against its JSON Schema, and the topics. */
@NullMarked
package lv.ocma.platform.events;

import org.jspecify.annotations.NullMarked;
