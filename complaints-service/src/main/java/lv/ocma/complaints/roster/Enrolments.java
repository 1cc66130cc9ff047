package lv.ocma.complaints.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** All who examine cases. */
@ApplicationScoped
class Enrolments {

    /** More than any place employs. */
    private static final int MOST = 200;

    private final Session session;

    Enrolments(Session session) {
        this.session = session;
    }

    /** Ids of those who examine that kind at these places. */
    List<String> employees(List<String> places, String kind) {
        return session.createNativeQuery("""
                        select employee from examiner where place = any(:places) and :kind = any(kinds)
                        order by employee limit :most""", String.class)
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .setParameter("kind", kind)
                .setParameter("most", MOST)
                .getResultList();
    }

    /** @param after id of the employee who is known last; null for the first ones */
    List<Enrolment> at(String place, @Nullable String after, int limit) {
        return session.createNativeQuery("""
                        select employee, place, kinds from examiner where place = :place and employee > :after
                        order by employee limit :limit""", Tuple.class)
                .addScalar("employee", String.class)
                .addScalar("place", String.class)
                .addScalar("kinds", String[].class)
                .setParameter("place", place)
                .setParameter("after", after == null ? "" : after)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> new Enrolment(
                        row.get("employee", String.class),
                        row.get("place", String.class),
                        List.of(row.get("kinds", String[].class))))
                .toList();
    }

    void replace(Enrolment enrolment) {
        if (enrolment.kinds().isEmpty()) {
            session.createNativeMutationQuery("delete from examiner where employee = :employee")
                    .setParameter("employee", enrolment.employee())
                    .executeUpdate();
            return;
        }
        session.createNativeMutationQuery("""
                        insert into examiner (employee, place, kinds) values (:employee, :place, :kinds)
                        on conflict on constraint examiner_pk do update set place = excluded.place, kinds = excluded.kinds""")
                .setParameter("employee", enrolment.employee())
                .setParameter("place", enrolment.place())
                .setParameter("kinds", enrolment.kinds().toArray(String[]::new), String[].class)
                .executeUpdate();
    }
}
