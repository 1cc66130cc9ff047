package lv.ocma.appointments.demand;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts in memory until the figures take it, every few seconds: a search is answered without writing anything, and who is turned away leaves a trace
 * though their transaction does not. What an instance has not handed on when it dies is lost.
 */
@ApplicationScoped
public class UnmetDemand {

    /** Far more than places, services and channels make in a few seconds; whoever makes up more does not fill the memory. */
    static final int MOST = 20_000;

    private final Map<Asked, Integer> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    UnmetDemand(Clock clock) {
        this.clock = clock;
    }

    /** How it ended. */
    public enum Kind {
        /** A search, also one of several places, has found nothing at any of them. */
        SEARCHED_IN_VAIN,
        /** A time that was wanted had gone to somebody else, or was kept for others. */
        TURNED_AWAY
    }

    /**
     * What was asked for.
     *
     * @param hour in which it began
     * @param services ids, each once
     */
    public record Asked(String place, Instant hour, List<String> services, String channel, Kind kind) {

        public Asked {
            services = services.stream().distinct().sorted().toList();
        }
    }

    public void count(Collection<String> places, List<String> services, String channel, Kind kind) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        for (var place : places) {
            var asked = new Asked(place, hour, services, channel, kind);
            if (counts.size() < MOST || counts.containsKey(asked)) {
                counts.merge(asked, 1, Integer::sum);
            }
        }
    }

    /** All that was counted, which is forgotten here. */
    public Map<Asked, Integer> take() {
        var taken = new HashMap<Asked, Integer>();
        for (var asked : List.copyOf(counts.keySet())) {
            var count = counts.remove(asked);
            if (count != null) {
                taken.put(asked, count);
            }
        }
        return taken;
    }

    /** What could not be handed on. */
    public void putBack(Map<Asked, Integer> taken) {
        taken.forEach((asked, count) -> counts.merge(asked, count, Integer::sum));
    }
}
