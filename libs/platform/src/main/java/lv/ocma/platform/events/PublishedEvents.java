package lv.ocma.platform.events;

import java.util.Set;
import lv.ocma.contracts.Event;

/**
 * A bean of each publishing service that says which events it publishes, so that their topics exist before the first one, with the
 * retention that their contract asks for. The outbox refuses an event that nobody declared.
 */
public interface PublishedEvents {

    Set<Class<? extends Event>> events();
}
