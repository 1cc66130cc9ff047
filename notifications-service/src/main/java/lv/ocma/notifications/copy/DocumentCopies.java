package lv.ocma.notifications.copy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All copies that were ever made. */
@ApplicationScoped
class DocumentCopies implements PanacheRepositoryBase<DocumentCopy, String> {

    private static final String BEFORE =
            " and (madeAt < ?1 or madeAt = ?1 and number < ?2) order by madeAt desc, number desc";

    /** Later than any copy. */
    private static final At LATEST = new At(Instant.parse("9999-01-01T00:00:00Z"), "");

    /** A position in a list, newest first. */
    record At(Instant madeAt, String number) {}

    /** Newest first; those whose time is over belong to nobody any more. */
    List<DocumentCopy> ofPerson(UUID person, @Nullable At before, int limit) {
        var at = before == null ? LATEST : before;
        return find("person = ?3" + BEFORE, at.madeAt(), at.number(), person)
                .page(Page.ofSize(limit))
                .list();
    }

    /**
     * What staff look for.
     *
     * @param about what the copies are about; null for whatever the person's are
     * @param person whose they are; null for all about the same
     */
    record Wanted(@Nullable UUID about, @Nullable UUID person, String place) {}

    /** Newest first. */
    List<DocumentCopy> atPlace(Wanted wanted, @Nullable At before, int limit) {
        var at = before == null ? LATEST : before;
        var asked = new StringBuilder("place = ?3");
        var values = new ArrayList<Object>(List.of(at.madeAt(), at.number(), wanted.place()));
        if (wanted.about() != null) {
            values.add(wanted.about());
            asked.append(" and about = ?").append(values.size());
        }
        if (wanted.person() != null) {
            values.add(wanted.person());
            asked.append(" and person = ?").append(values.size());
        }
        return find(asked + BEFORE, values.toArray()).page(Page.ofSize(limit)).list();
    }
}
