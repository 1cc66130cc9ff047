package lv.ocma.platform.inbox;

/**
 * A bean that takes in events of other services. It is known by name before its first event arrives, because parked events
 * are retried, and topics made, from the start of the service on.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class PlaceEvents implements EventConsumer {
 *     public String consumer() { return "appointments.place"; }
 *     public EventHandlers handlers() { return EventHandlers.of(PlacePublished.class, places::put); }
 *
 *     @Incoming("places")
 *     @Acknowledgment(Acknowledgment.Strategy.MANUAL)
 *     CompletionStage<Void> receive(Message<byte[]> message) { return inbox.receive(this, message); }
 * }
 * }</pre>
 */
public interface EventConsumer {

    /** Under this name it is remembered what was applied; a rebuild reads the topic again under a new one. */
    String consumer();

    EventHandlers handlers();

    /**
     * How many events may take effect in one transaction, each of another aggregate, when many come at once: fewer commits, and what an effect reads can be read once for
     * all. One where effects hold locks that others wait for in another order. Where one of them fails, each takes effect by itself.
     */
    default int together() {
        return 1;
    }
}
