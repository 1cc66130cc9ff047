/** Tests of webhooks and of what becomes of their calls. */
@NullMarked
package lv.ocma.notifications.webhook;

import org.jspecify.annotations.NullMarked;
