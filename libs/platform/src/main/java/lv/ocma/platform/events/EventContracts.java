package lv.ocma.platform.events;

import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;

/** Looks up what an event's record declares about its way. */
public final class EventContracts {

    private EventContracts() {}

    public static EventContract of(Class<? extends Event> event) {
        var contract = event.getAnnotation(EventContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventContract");
        }
        return contract;
    }
}
