package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Brings the sums up to what has happened, a bite of changed visits at a time. Of each it adds what the visit comes to now less what it had added
 * before, in the one transaction that also forgets the change: so each counts once, whatever dies in between. One instance at a time; another has
 * nothing to do then.
 */
@ApplicationScoped
class FigureFold {

    private static final String ALONE = "select pg_try_advisory_xact_lock(hashtextextended('figures of visits', 4))";

    private static final String TAKE = """
            delete from figure_due where id in (select id from figure_due order by id limit :bite) returning subject""";

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
        visits.read(subjects).forEach((subject, visit) -> {
            var tally = VisitFigures.of(visit);
            difference.add(tally);
            difference.take(before.getOrDefault(subject, new Tally()));
            after.put(subject, tally);
        });
        sums.add(difference);
        sums.keep(after);
    }

    /** Until the transaction ends. */
    boolean isAlone() {
        return session.createNativeQuery(ALONE, Boolean.class).getSingleResult();
    }
}
