/** Events of complaints-service over Kafka, and the mail that comes of them. */
@NullMarked
package lv.ocma.notifications.casework;

import org.jspecify.annotations.NullMarked;
