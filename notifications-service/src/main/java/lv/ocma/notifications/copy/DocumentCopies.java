package lv.ocma.notifications.copy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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

    /** Newest first. */
    List<DocumentCopy> ofPersonAt(CopyLookup.Wanted wanted, @Nullable At before, int limit) {
        var at = before == null ? LATEST : before;
        return find("person = ?3 and place = ?4" + BEFORE, at.madeAt(), at.number(), wanted.person(), wanted.place())
                .page(Page.ofSize(limit))
                .list();
    }

    /** Newest first. */
    List<DocumentCopy> about(UUID about, String place, @Nullable At before, int limit) {
        var at = before == null ? LATEST : before;
        return find("about = ?3 and place = ?4" + BEFORE, at.madeAt(), at.number(), about, place)
                .page(Page.ofSize(limit))
                .list();
    }
}
