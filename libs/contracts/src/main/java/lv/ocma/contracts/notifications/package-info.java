/** Events of notifications-service: what became of messages. */
@NullMarked
package lv.ocma.contracts.notifications;

import org.jspecify.annotations.NullMarked;
