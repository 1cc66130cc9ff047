package lv.ocma.divisions.hours;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Places whose hours are the staff's since their first change, so that no later file of a release overwrites them. */
@ApplicationScoped
class TakenOver {

    private final Session database;

    TakenOver(Session database) {
        this.database = database;
    }

    Set<String> places() {
        return database.createNativeQuery("select place_id from hours_taken_over", String.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(Collection<String> places, Instant now) {
        database.createNativeMutationQuery("""
                        insert into hours_taken_over (place_id, since)
                        select place_id, :now from unnest(:places) as place_id on conflict do nothing""")
                .setParameter("places", places.toArray(String[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
