package lv.ocma.complaints.reminder;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.stream.Stream;
import lv.ocma.complaints.casefile.Kind;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Counts by kind the cases that are past their last day, for the figure that the alarm watches. */
@ApplicationScoped
class OverdueCases {

    /** Along an index that holds what is open and nothing else. */
    private static final String COUNT = """
            select k.kind, (select count(*) from case_file f where f.kind = k.kind and f.status in ('RECEIVED', 'IN_EXAMINATION') and f.due < :today) as late
            from unnest(:kinds) as k (kind)""";

    /** Those of which none is late count too, as zero. */
    private static final String[] KINDS =
            Stream.of(Kind.values()).map(Kind::name).toArray(String[]::new);

    private final Session session;
    private final Clock clock;
    private final MultiGauge overdue;

    OverdueCases(Session session, MeterRegistry metrics, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.overdue = MultiGauge.builder("ocma.cases.overdue")
                .description("Cases that are not answered though their last day has passed")
                .register(metrics);
    }

    @Scheduled(every = "1m", identity = "case-overdue", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        var rows = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(COUNT, Tuple.class)
                        .addScalar("kind", String.class)
                        .addScalar("late", Long.class)
                        .setParameter("kinds", KINDS, String[].class)
                        .setParameter("today", Zones.today(clock))
                        .getResultList());
        overdue.register(
                rows.stream()
                        .map(row -> Row.of(Tags.of("kind", row.get("kind", String.class)), row.get("late", Long.class)))
                        .toList(),
                true);
    }
}
