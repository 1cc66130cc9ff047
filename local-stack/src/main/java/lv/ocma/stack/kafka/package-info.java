/** Apache Kafka as one process that is broker and controller. */
@NullMarked
package lv.ocma.stack.kafka;

import org.jspecify.annotations.NullMarked;
