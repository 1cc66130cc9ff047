package lv.ocma.complaints.forum;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long it is kept what was written and by whom: then only the published wording stays. */
@ApplicationScoped
class ForumTerms {

    private static final int BATCH = 200;

    private final Questions questions;
    private final Askers askers;
    private final Period kept;
    private final Clock clock;

    ForumTerms(
            Questions questions,
            Askers askers,
            @ConfigProperty(name = "ocma.questions.originals-kept") Period kept,
            Clock clock) {
        this.questions = questions;
        this.askers = askers;
        this.kept = kept;
        this.clock = clock;
        if (kept.isNegative() || kept.isZero()) {
            throw new IllegalArgumentException("ocma.questions.originals-kept is a time such as P1Y");
        }
    }

    LocalDate eraseOn(Instant asked) {
        return asked.atZone(Zones.RIGA).toLocalDate().plus(kept);
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            identity = "forum-originals-erase",
            concurrentExecution = ConcurrentExecution.SKIP)
    void erase() {
        var today = Zones.today(clock);
        int erased;
        do {
            erased = QuarkusTransaction.requiringNew().call(() -> questions.eraseBefore(today, BATCH));
        } while (erased == BATCH);
        QuarkusTransaction.requiringNew().run(() -> askers.eraseBefore(today));
    }
}
