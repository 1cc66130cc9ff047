package lv.ocma.complaints.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** What is open now and what is overdue to be put right, each along an index that holds nothing else. */
@ApplicationScoped
class OpenCases {

    private static final String COUNT = """
            select place, kind, count(*) filter (where open) as open, count(*) filter (where open and status = 'HELD') as held,
              count(*) filter (where open and status <> 'HELD' and due < :today) as overdue, count(*) filter (where not open) as remedies_overdue
            from (
              select place, kind, status, due, true as open from case_file where place = any(:places) and status in ('RECEIVED', 'HELD', 'IN_EXAMINATION')
              union all select place, kind, status, due, false from case_file where place = any(:places) and remedies_due is not null and remedies_due < :today) f
            group by place, kind order by place, kind""";

    private final Session session;
    private final Clock clock;

    OpenCases(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    /** By place and kind; what has none is absent. */
    List<OpenCasesView> of(Set<String> places) {
        return session
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("today", Zones.today(clock))
                .setParameter("places", places.toArray(String[]::new), String[].class)
                .getResultList()
                .stream()
                .map(row -> new OpenCasesView(
                        row.get("place", String.class),
                        row.get("kind", String.class),
                        row.get("open", Long.class),
                        row.get("held", Long.class),
                        row.get("overdue", Long.class),
                        row.get("remedies_overdue", Long.class)))
                .toList();
    }
}
