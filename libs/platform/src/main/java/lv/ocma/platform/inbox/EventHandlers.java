package lv.ocma.platform.inbox;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import lv.ocma.platform.events.EventContracts;
import org.jspecify.annotations.Nullable;

/** What a consumer does with each type of event that it knows; other types are skipped and counted. */
public final class EventHandlers {

    private final Map<String, Handler<?>> byType;

    private EventHandlers(Map<String, Handler<?>> byType) {
        this.byType = byType;
    }

    public static <E extends Event> EventHandlers of(Class<E> event, BiConsumer<E, EventInfo> effect) {
        return new EventHandlers(Map.of()).and(event, effect);
    }

    /** These handlers and one more. */
    public <E extends Event> EventHandlers and(Class<E> event, BiConsumer<E, EventInfo> effect) {
        var handler = new Handler<>(event, EventContracts.of(event), effect);
        var all = new LinkedHashMap<>(byType);
        if (all.put(handler.contract.type(), handler) != null) {
            throw new IllegalArgumentException("two handlers for " + handler.contract.type());
        }
        return new EventHandlers(all);
    }

    @Nullable
    Handler<?> of(String type) {
        return byType.get(type);
    }

    Collection<Handler<?>> all() {
        return byType.values();
    }

    /** Topics that the events come from. */
    Set<String> topics() {
        return byType.values().stream()
                .map(handler -> handler.contract.topic())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the topics keep the whole state, so that what was made of it can be made anew. */
    boolean areOfWholeStates() {
        return byType.values().stream().allMatch(handler -> handler.contract.compacted());
    }

    record Handler<E extends Event>(Class<E> event, EventContract contract, BiConsumer<E, EventInfo> effect) {}
}
