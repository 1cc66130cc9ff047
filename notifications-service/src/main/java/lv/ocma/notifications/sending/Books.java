package lv.ocma.notifications.sending;

import jakarta.inject.Singleton;
import lv.ocma.notifications.message.DueMessages;
import lv.ocma.notifications.message.Providers;
import lv.ocma.notifications.message.Settlement;

/** Where a sender borrows messages, and where it says how that ended. */
@Singleton
record Books(DueMessages due, Settlement settlement, Providers providers) {}
