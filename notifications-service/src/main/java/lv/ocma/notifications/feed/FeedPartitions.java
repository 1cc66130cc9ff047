package lv.ocma.notifications.feed;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import lv.ocma.platform.persistence.DayPartitions;

/** One partition of the feed for each day (UTC): made ahead, and dropped when it is old enough. */
@ApplicationScoped
class FeedPartitions {

    private final DayPartitions days;
    private final FeedSettings settings;

    FeedPartitions(DataSource database, FeedSettings settings, Clock clock) {
        this.days = new DayPartitions(database, "client_event", clock);
        this.settings = settings;
    }

    /** Before events arrive; without partitions the service must not start at all. */
    void start(@Observes @Priority(1) StartupEvent event) throws SQLException {
        days.makeAhead(settings.daysAhead());
    }

    @Scheduled(every = "1h", delayed = "10m", identity = "feed-partitions")
    void turn() throws SQLException {
        days.makeAhead(settings.daysAhead());
        days.dropBefore(firstDay(), (statement, partition) -> true);
    }

    /** Since when all is kept. */
    Instant begin() {
        return firstDay().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate firstDay() {
        return days.today().minusDays(settings.keepDays());
    }
}
