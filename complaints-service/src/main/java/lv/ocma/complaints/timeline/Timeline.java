package lv.ocma.complaints.timeline;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** All that happened to cases. */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntry, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    private final Clock clock;

    Timeline(Clock clock) {
        this.clock = clock;
    }

    /** In the running transaction. */
    public TimelineEntry add(UUID caseFile, Happening happening) {
        var entry = new TimelineEntry(Ids.following(), caseFile, happening, clock.instant());
        persist(entry);
        return entry;
    }

    /**
     * In the order in which they happened.
     *
     * @param seen kinds of entries that the caller may see
     * @param after id of the last one that is known; null for the first ones
     */
    public List<TimelineEntry> of(UUID caseFile, Set<What> seen, @Nullable UUID after, int limit) {
        return find(
                        "caseFile = ?1 and what in ?2 and id > ?3 order by id",
                        caseFile,
                        seen,
                        after == null ? FIRST : after)
                .page(Page.ofSize(limit))
                .list();
    }
}
