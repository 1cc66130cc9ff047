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

    /** Those that have not ended, as the indexes of open cases say it. */
    private static final String OPEN = "('RECEIVED', 'HELD', 'IN_EXAMINATION')";

    /** Each instance takes others, and what is changed just now is taken next time. */
    private static final String COUNTED_BEFORE = """
            select * from case_file where status in ('RECEIVED', 'IN_EXAMINATION') and due_counted_by < :told
            order by due_counted_by limit :limit for update skip locked""";

    /** Open ones alone: whoever disputes it later reads what was told. Each way to name the act goes along an index of its own, which no "or" does. */
    private static final String DISPUTES = """
            select * from case_file where status in OPEN and id in (
              select id from case_file where dispute_decided_case = :about and status in OPEN
              union select id from case_file where dispute_refusal = :about and status in OPEN
              union select f.id from refused_act a join case_file f on f.dispute_refusal = a.refusal where a.about = :about and f.status in OPEN)
            order by id for update""".replace("OPEN", OPEN);

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
     * @param remediesDueBefore only those with an open remedy that was due before this day; null for all
     * @param awaitingApproval only those with a decision that somebody else is to approve
     */
    record Wanted(
            Set<String> places,
            @Nullable CaseStatus status,
            @Nullable Kind kind,
            @Nullable LocalDate overdueOn,
            @Nullable String examiner,
            boolean unassigned,
            boolean awaitingApproval,
            @Nullable LocalDate remediesDueBefore) {}

    CaseFile require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Until the transaction ends. */
    CaseFile lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("not-found"));
    }

    /** Its version moves, though what changed is kept beside it. */
    void touch(CaseFile file) {
        session.lock(file, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** Some of those whose clock runs and which were counted before the calendar was told so often; locked. */
    List<CaseFile> takeCountedBefore(long told, int limit) {
        return session.createNativeQuery(COUNTED_BEFORE, CaseFile.class)
                .setParameter("told", told)
                .setParameter("limit", limit)
                .getResultList();
    }

    /** @param about id of a refusal, of the visit or ticket with which it came, or of the case that was decided */
    List<CaseFile> takeDisputesOf(UUID about) {
        return session.createNativeQuery(DISPUTES, CaseFile.class)
                .setParameter("about", about)
                .getResultList();
    }

    /** Of each place no more than are asked for, along an index in that order, so that the cost does not grow with what was long ago. */
    List<CaseFile> newestFirst(Wanted wanted, UUID below, int limit) {
        var where = new StringBuilder(wanted.examiner() == null ? "f.place = p.place" : "f.examiner = :examiner")
                .append(" and f.id < :below");
        var values = new HashMap<String, Object>();
        if (wanted.examiner() == null) {
            values.put("places", wanted.places().toArray(String[]::new));
        } else {
            values.put("examiner", wanted.examiner());
        }
        if (wanted.unassigned()) {
            where.append(" and f.examiner is null and f.status in " + OPEN);
        }
        if (wanted.remediesDueBefore() != null) {
            where.append(" and f.remedies_due < :remedied");
            values.put("remedied", wanted.remediesDueBefore());
        }
        if (wanted.awaitingApproval()) {
            where.append(" and f.proposal is not null");
        }
        values.put("below", below);
        values.put("limit", limit);
        if (wanted.status() != null) {
            where.append(" and f.status = :status");
            values.put("status", wanted.status().name());
        }
        if (wanted.kind() != null) {
            where.append(" and f.kind = :kind");
            values.put("kind", wanted.kind().name());
        }
        if (wanted.overdueOn() != null) {
            where.append(" and f.due < :today and f.status in ('RECEIVED', 'IN_EXAMINATION')");
            values.put("today", wanted.overdueOn());
        }
        var query = session.createNativeQuery(newest(wanted.examiner() == null, where.toString()), CaseFile.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static String newest(boolean byPlace, String where) {
        var some = "select f.* from case_file f where " + where + " order by f.id desc limit :limit";
        return byPlace
                ? "select c.* from unnest(cast(:places as text[])) as p (place) cross join lateral (" + some
                        + ") c order by c.id desc limit :limit"
                : some;
    }

    /** How many open cases each of these examines, along an index of just the open ones; who has none is absent. */
    Map<String, Long> openOf(List<String> examiners) {
        return session.createNativeQuery("""
                        select examiner, count(*) as open from case_file
                        where examiner = any(:examiners) and status in OPEN group by examiner""".replace("OPEN", OPEN), Tuple.class)
                .addScalar("examiner", String.class)
                .addScalar("open", Long.class)
                .setParameter("examiners", examiners.toArray(String[]::new), String[].class)
                .getResultStream()
                .collect(
                        Collectors.toMap(row -> row.get("examiner", String.class), row -> row.get("open", Long.class)));
    }

    List<CaseFile> of(UUID person, UUID below, int limit) {
        return find("submission.submitter.person = ?1 and id < ?2 order by id desc", person, below)
                .page(Page.ofSize(limit))
                .list();
    }
}
