package lv.ocma.appointments.booking;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;

/** Times that are kept for who waits for one: they get other counters when those of the place change, and give way to visits. */
public interface OfferedTimes {

    /**
     * A time as it is kept.
     *
     * @param claim by which it is
     */
    record Offered(UUID claim, String counter, Span time, Set<String> services) {
        public Offered {
            services = Set.copyOf(services);
        }
    }

    /** Locks to whom the times of the place are offered: after visits, and before the place is locked. */
    void lock(String place, Span during);

    /** What begins there in that time, in order; without waiting, those whom nobody else is just changing. */
    List<Offered> at(String place, Span during);

    /**
     * They are free for others, and who waits goes on waiting.
     *
     * @param claims of times that {@link #at} has told
     * @param run one for all that changed together
     */
    void takeBack(Collection<UUID> claims, UUID run);
}
