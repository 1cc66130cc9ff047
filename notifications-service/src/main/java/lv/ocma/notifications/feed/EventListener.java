package lv.ocma.notifications.feed;

/** Hears of each event once, in the transaction that records it. */
public interface EventListener {

    void hear(ClientEvent event);
}
