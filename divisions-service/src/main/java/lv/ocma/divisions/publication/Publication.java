package lv.ocma.divisions.publication;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts an event into the outbox for each aggregate whose state differs from what was told last, and for no other. */
@ApplicationScoped
public class Publication {

    private final Instance<PublishedState> states;
    private final ToldStates told;
    private final Outbox outbox;
    private final StateHashes hashes;
    private final Clock clock;
    private final int monthsAhead;

    Publication(
            @Any Instance<PublishedState> states,
            ToldStates told,
            Outbox outbox,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "ocma.divisions.publication.months-ahead") int monthsAhead) {
        this.states = states;
        this.told = told;
        this.outbox = outbox;
        this.hashes = new StateHashes(json);
        this.clock = clock;
        this.monthsAhead = monthsAhead;
    }

    /** Until the transaction ends no other instance seeds or publishes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock() {
        told.lock();
    }

    /** Returns how many events went out. */
    @Transactional
    public int publishChanges() {
        lock();
        var month = YearMonth.now(clock.withZone(Zones.RIGA));
        int sent = 0;
        for (var state : states) {
            sent += publish(state, month);
        }
        return sent;
    }

    /** The same of one feature alone, for a change that touches no other. */
    @Transactional
    public int publishChanges(PublishedState state) {
        lock();
        var month = YearMonth.now(clock.withZone(Zones.RIGA));
        return publish(state, month);
    }

    /** When each became what it is, as far as others were told of it; of what they never were, nothing. */
    public Map<String, Instant> changed(Class<? extends Event> told, Collection<String> aggregates) {
        return this.told.moments(told.getAnnotation(EventContract.class).topic(), aggregates);
    }

    private int publish(PublishedState state, YearMonth month) {
        var awaited = state.awaited();
        return publish(
                state,
                awaited,
                state.current(month, month.plusMonths(monthsAhead))
                        .sorted(Comparator.comparing(Event::aggregateId))
                        .toList());
    }

    private int publish(PublishedState state, Set<String> awaited, List<? extends Event> current) {
        if (current.isEmpty()) {
            return 0;
        }
        var topic =
                current.getFirst().getClass().getAnnotation(EventContract.class).topic();
        var before = told.hashes(topic, current.stream().map(Event::aggregateId).toList());
        var now = hashes.of(topic, current);
        var changed = new LinkedHashMap<String, String>();
        for (var event : current) {
            var hash = Objects.requireNonNull(now.get(event.aggregateId()));
            var last = before.get(event.aggregateId());
            boolean isAwaited = last == null && awaited.contains(event.aggregateId());
            if (!hash.equals(last) && !isAwaited) {
                outbox.add(state.told(event));
                changed.put(event.aggregateId(), hash);
            }
        }
        told.record(topic, Map.copyOf(changed), clock.instant());
        return changed.size();
    }
}
