package lv.ocma.complaints.casefile;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.platform.problem.NotFound;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All cases. */
@ApplicationScoped
class CaseFiles implements PanacheRepositoryBase<CaseFile, UUID> {

    /** Each instance takes others, and what is changed just now is taken next time. */
    private static final String COUNTED_BEFORE = """
            select * from case_file where status in ('RECEIVED', 'IN_EXAMINATION') and due_counted_by < :told
            order by due_counted_by limit :limit for update skip locked""";

    private static final UUID LATEST = new UUID(-1, -1);

    private final Session session;

    CaseFiles(Session session) {
        this.session = session;
    }

    /**
     * What staff look for.
     *
     * @param status null for all, as the kind
     * @param overdueOn only those whose clock runs and whose last day was before this one; null for all
     * @param examiner only those that this employee examines, wherever they are from; null for all
     * @param unassigned only open ones that nobody examines
     */
    record Wanted(
            Set<String> places,
            @Nullable CaseStatus status,
            @Nullable Kind kind,
            @Nullable LocalDate overdueOn,
            @Nullable String examiner,
            boolean unassigned) {}

    CaseFile require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    CaseFile lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Some of those whose clock runs and which were counted before the calendar was told so often; locked. */
    List<CaseFile> takeCountedBefore(long told, int limit) {
        return session.createNativeQuery(COUNTED_BEFORE, CaseFile.class)
                .setParameter("told", told)
                .setParameter("limit", limit)
                .getResultList();
    }

    List<CaseFile> newestFirst(Wanted wanted, @Nullable UUID before, int limit) {
        var asked = new StringBuilder("from CaseFile where id < :before");
        var values = new HashMap<String, Object>();
        if (wanted.examiner() == null) {
            asked.append(" and submission.place in :places");
            values.put("places", wanted.places());
        } else {
            asked.append(" and examination.examiner = :examiner");
            values.put("examiner", wanted.examiner());
        }
        if (wanted.unassigned()) {
            asked.append(" and examination.examiner is null and status in (RECEIVED, HELD, IN_EXAMINATION)");
        }
        values.put("before", before == null ? LATEST : before);
        if (wanted.status() != null) {
            asked.append(" and status = :status");
            values.put("status", wanted.status());
        }
        if (wanted.kind() != null) {
            asked.append(" and submission.kind = :kind");
            values.put("kind", wanted.kind());
        }
        if (wanted.overdueOn() != null) {
            asked.append(" and due.date < :today and status in (RECEIVED, IN_EXAMINATION)");
            values.put("today", wanted.overdueOn());
        }
        var query =
                session.createSelectionQuery(asked.append(" order by id desc").toString(), CaseFile.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    /** How many open cases each of these examines, along an index of just the open ones; who has none is absent. */
    Map<String, Long> openOf(List<String> examiners) {
        return session.createNativeQuery("""
                        select examiner, count(*) as open from case_file
                        where examiner = any(:examiners) and status in ('RECEIVED', 'HELD', 'IN_EXAMINATION') group by examiner""", Tuple.class)
                .addScalar("examiner", String.class)
                .addScalar("open", Long.class)
                .setParameter("examiners", examiners.toArray(String[]::new), String[].class)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("examiner", String.class), row -> row.get("open", Long.class)));
    }

    List<CaseFile> of(UUID person, @Nullable UUID before, int limit) {
        return find(
                        "submission.submitter.person = ?1 and id < ?2 order by id desc",
                        person,
                        before == null ? LATEST : before)
                .page(Page.ofSize(limit))
                .list();
    }
}
