package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Brings the sums up to what has happened, a bite of changed visits at a time. Of each it adds what the visit comes to now less what it had added
 * before, in the one transaction that also forgets the change: so each counts once, whatever dies in between. One instance at a time; another has
 * nothing to do then.
 */
@ApplicationScoped
class FigureFold {

    private static final Logger LOG = Logger.getLogger(FigureFold.class);

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('figures of visits', 4))";

    /** By which rules this release counts; a migration that changes them raises what is stored, and notes all visits anew. */
    static final int RULE = 2;

    /** In the statement that takes them, so that an instance of the release before sees no note that was made for the next one. */
    private static final String TAKE = """
            with taken as (
              delete from figure_due where id in (
                select id from figure_due where not exists (select from figure_rule where version > :rule) order by id limit :bite)
              returning subject),
            again as (delete from figure_failed where subject in (select subject from taken))
            select subject from taken""";

    private static final String FAILED =
            "insert into figure_failed (subject, failed_at) select unnest(cast(:subjects as uuid[])), now() on conflict do nothing";

    private final Session session;
    private final CountedVisits visits;
    private final FigureSums sums;

    FigureFold(Session session, CountedVisits visits, FigureSums sums) {
        this.session = session;
        this.visits = visits;
        this.sums = sums;
    }

    /** @return how many changes it has taken; 0 also while another instance does it */
    @Transactional
    int some(int bite) {
        if (!isAlone()) {
            return 0;
        }
        List<UUID> taken = session.createNativeQuery(TAKE, UUID.class)
                .addScalar("subject", UUID.class)
                .setParameter("rule", RULE)
                .setParameter("bite", bite)
                .getResultList();
        var subjects = taken.stream().collect(Collectors.toSet());
        if (!subjects.isEmpty()) {
            count(subjects);
        }
        return taken.size();
    }

    /** A visit of which nothing is stored any more keeps what it has added: it did happen. */
    private void count(Set<UUID> subjects) {
        var before = sums.counted(subjects);
        var difference = new Tally();
        var after = new LinkedHashMap<UUID, Tally>();
        var failed = new ArrayList<UUID>();
        visits.read(subjects)
                .forEach((subject, visit) -> tally(subject, visit)
                        .ifPresentOrElse(
                                tally -> {
                                    difference.add(tally);
                                    difference.take(before.getOrDefault(subject, new Tally()));
                                    after.put(subject, tally);
                                },
                                () -> failed.add(subject)));
        sums.add(difference);
        sums.keep(after);
        putAside(failed);
    }

    /** One that cannot be counted keeps what it has added, and none of the others waiting. */
    private static Optional<Tally> tally(UUID subject, Supplier<Counted> visit) {
        try {
            return Optional.of(VisitFigures.of(visit.get()));
        } catch (RuntimeException wrong) {
            LOG.errorf(wrong, "The figures go on without visit %s, which cannot be counted", subject);
            return Optional.empty();
        }
    }

    private void putAside(List<UUID> failed) {
        if (!failed.isEmpty()) {
            session.createNativeMutationQuery(FAILED)
                    .setParameter("subjects", failed.toArray(UUID[]::new), UUID[].class)
                    .executeUpdate();
        }
    }

    /** What could not be counted is due again: whatever was in the way may be mended. */
    @Transactional
    void again() {
        session.createNativeMutationQuery(
                        "insert into figure_due (subject, kind, at) select subject, 'BOOKING', now() from figure_failed")
                .executeUpdate();
    }

    /** Until the transaction ends. */
    private boolean isAlone() {
        return session.createNativeQuery(ALONE, Boolean.class).getSingleResult();
    }
}
