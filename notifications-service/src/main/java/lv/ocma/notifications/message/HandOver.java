package lv.ocma.notifications.message;

/** Hears of each message that a provider has taken, in the transaction that takes it down. */
public interface HandOver {

    /** Only notes down what is to be done: what fails here makes nobody know that the message has left. */
    void handedOver(Sent message);
}
