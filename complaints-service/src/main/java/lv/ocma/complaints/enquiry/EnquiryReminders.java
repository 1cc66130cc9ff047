package lv.ocma.complaints.enquiry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Reminds employees of what they have promised, once for each date, and counts what is overdue (T2). */
@ApplicationScoped
class EnquiryReminders {

    private static final int BATCH = 50;
    private static final String OVERDUE = """
            select count(*) from (select from enquiry where status in ('ASKED', 'ASSIGNED') and promised < :today limit 100000) late""";

    private final Enquiries enquiries;
    private final EnquiryNews news;
    private final Session session;
    private final Clock clock;
    private volatile long overdue;

    EnquiryReminders(Enquiries enquiries, EnquiryNews news, Session session, MeterRegistry metrics, Clock clock) {
        this.enquiries = enquiries;
        this.news = news;
        this.session = session;
        this.clock = clock;
        Gauge.builder("ocma.enquiries.overdue", () -> overdue)
                .description("Enquiries that are not answered though their date has passed, up to 100000")
                .register(metrics);
    }

    @Scheduled(every = "1m", identity = "enquiry-reminders", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        var today = Zones.today(clock);
        int reminded;
        do {
            reminded = QuarkusTransaction.requiringNew().call(() -> remindSome(today));
        } while (reminded == BATCH);
        overdue = QuarkusTransaction.requiringNew()
                .call(() -> session.createNativeQuery(OVERDUE, Long.class)
                        .setParameter("today", today)
                        .getSingleResult());
    }

    private int remindSome(LocalDate today) {
        var due = enquiries.takeDue(today, BATCH);
        for (var enquiry : due) {
            enquiry.reminded();
            news.due(enquiry);
        }
        return due.size();
    }
}
