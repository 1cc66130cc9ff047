package lv.ocma.complaints.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.ocma.platform.time.Zones;
import lv.ocma.platform.workday.KnownDays;
import lv.ocma.platform.workday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Warns whose turn it is of cases that come near their last day or are past it, once for each stage, whichever instance gets to it. */
@ApplicationScoped
class CaseReminders {

    private static final int BATCH = 50;

    private final RunningCases cases;
    private final Warnings warnings;
    private final WorkingDays calendar;
    private final Shares shares;
    private final Clock clock;

    CaseReminders(
            RunningCases cases,
            Warnings warnings,
            WorkingDays calendar,
            Clock clock,
            @ConfigProperty(name = "ocma.cases.warned-at") List<Integer> warnedAt) {
        if (warnedAt.size() != 3) {
            throw new IllegalArgumentException("ocma.cases.warned-at has a share for examiner, superior and manager");
        }
        this.cases = cases;
        this.warnings = warnings;
        this.calendar = calendar;
        this.clock = clock;
        this.shares = new Shares(warnedAt.get(0), warnedAt.get(1), warnedAt.get(2));
    }

    @Scheduled(every = "1m", identity = "case-reminders", concurrentExecution = ConcurrentExecution.SKIP)
    void remind() {
        var today = Zones.today(clock);
        int looked;
        do {
            looked = QuarkusTransaction.requiringNew().call(() -> remindSome(today));
        } while (looked > 0);
    }

    private int remindSome(LocalDate today) {
        var some = cases.takeSome(today, BATCH);
        if (!some.isEmpty()) {
            var days = days(some);
            var plans = some.stream()
                    .map(each -> Plan.of(each, shares, days, today))
                    .toList();
            warnings.tell(some, plans);
            cases.keep(plans);
        }
        return some.size();
    }

    private KnownDays days(List<RunningCase> some) {
        var first = some.stream().map(RunningCase::received).min(Comparator.naturalOrder());
        var last = some.stream().map(RunningCase::due).max(Comparator.naturalOrder());
        return calendar.known(first.orElseThrow(), last.orElseThrow());
    }
}
