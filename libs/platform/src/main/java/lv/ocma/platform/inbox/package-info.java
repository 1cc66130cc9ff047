/** Events from Kafka take effect once, in order, in the transaction that records them; one that fails parks its aggregate only. */
@NullMarked
package lv.ocma.platform.inbox;

import org.jspecify.annotations.NullMarked;
