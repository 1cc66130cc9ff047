/** Where clients want to be called when something happens, signed by Standard Webhooks 1.0.0, and what became of each call. */
@NullMarked
package lv.ocma.notifications.webhook;

import org.jspecify.annotations.NullMarked;
