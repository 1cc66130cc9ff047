package lv.ocma.complaints.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** All links between cases. */
@ApplicationScoped
class Links {

    private final Session session;

    Links(Session session) {
        this.session = session;
    }

    /** @return false where they are linked by that kind already, whichever way round */
    boolean add(UUID id, UUID caseFile, NewLink wanted, String by, Instant now) {
        return session.createNativeMutationQuery("""
                                insert into case_link (id, case_file, kind, other, linked_by, linked_at) values (:id, :file, :kind, :other, :by, :now)
                                on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("file", caseFile)
                        .setParameter("kind", wanted.kind().name())
                        .setParameter("other", wanted.other())
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** From both sides, the newest first. */
    List<Link> of(UUID caseFile, UUID below, int limit) {
        return session.createNativeQuery("""
                        select l.id, f.id as other, f.reference, l.kind, l.other = :file as reverse, l.linked_at
                        from case_link l join case_file f on f.id = case when l.case_file = :file then l.other else l.case_file end
                        where (l.case_file = :file or l.other = :file) and l.id < :below order by l.id desc limit :limit""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("other", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("kind", String.class)
                .addScalar("reverse", Boolean.class)
                .addScalar("linked_at", Instant.class)
                .setParameter("file", caseFile)
                .setParameter("below", below)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Link(
                        row.get("id", UUID.class),
                        row.get("other", UUID.class),
                        row.get("reference", String.class),
                        LinkKind.valueOf(row.get("kind", String.class)),
                        row.get("reverse", Boolean.class),
                        row.get("linked_at", Instant.class)))
                .toList();
    }
}
