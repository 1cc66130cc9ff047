package lv.ocma.notifications.preference;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Period;
import java.util.Map;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.retention.Erasing.Rule;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Erases the preferences of persons to whom nothing was written for a long time (P5). */
@ApplicationScoped
class PreferenceErasure {

    private static final Rule UNUSED = new Rule("""
            delete from contact_preference where person in (
              select person from contact_preference where used_on < :before order by used_on limit :limit for update skip locked)""", "contact-preferences.erase", "contact-preferences", "unused");

    private final Erasing erasing;
    private final Clock clock;
    private final Period unused;

    PreferenceErasure(
            Erasing erasing, Clock clock, @ConfigProperty(name = "ocma.preference-retention.unused") Period unused) {
        this.erasing = erasing;
        this.clock = clock;
        this.unused = Erasing.kept(unused);
    }

    @Scheduled(
            identity = "preferences-erase",
            every = "{ocma.preference-retention.every}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        erasing.run(UNUSED, Map.of("before", Zones.today(clock).minus(unused)));
    }
}
