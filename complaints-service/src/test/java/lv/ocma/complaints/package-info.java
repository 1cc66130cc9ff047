/** The service as a whole, on real PostgreSQL and Kafka. */
@NullMarked
package lv.ocma.complaints;

import org.jspecify.annotations.NullMarked;
