package lv.ocma.platform.events;

import jakarta.enterprise.inject.Instance;
import java.util.Set;
import java.util.stream.Collectors;
import lv.ocma.contracts.Event;

/**
 * A bean of each publishing service that says which events it publishes, so that their topics exist before the first one, with the
 * retention that their contract asks for. The outbox refuses an event that nobody declared.
 */
public interface PublishedEvents {

    Set<Class<? extends Event>> events();

    /** All that a service publishes, of all its declarations. */
    static Set<Class<? extends Event>> in(Instance<PublishedEvents> declared) {
        return declared.stream().flatMap(some -> some.events().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
