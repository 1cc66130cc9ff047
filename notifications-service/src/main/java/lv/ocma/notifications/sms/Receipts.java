package lv.ocma.notifications.sms;

/** Takes in what the provider tells. */
@FunctionalInterface
public interface Receipts {

    /**
     * Called on several threads at once, also before {@link Smpp#send} has returned the id, more than once for the same, and for messages
     * of other instances and of before a restart. The provider is told that it was taken in only after the return; it sends again what
     * has ended with an exception.
     */
    void received(Receipt receipt);
}
