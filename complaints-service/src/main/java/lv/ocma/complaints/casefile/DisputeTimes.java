package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Counts until when an act is disputed in time, and asks for reasons of what comes later. */
@ApplicationScoped
class DisputeTimes {

    private final CaseClock clock;

    DisputeTimes(CaseClock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    /** {@link Invalid} for a late one without reasons; staff take down what came, and ask for them. */
    @Nullable
    Dispute read(@Nullable NewDispute sent, Submission came, Caller caller) {
        if (sent == null) {
            return null;
        }
        var day = sent.notified();
        if (day == null) {
            return sent.dispute();
        }
        var last = clock.since(day).disputeBy(day, sent.namesRemedy());
        var dispute = sent.dispute().notified(day, sent.namesRemedy(), last, came.receivedOn());
        if (dispute.timeliness() == Timeliness.LATE && dispute.lateReasons() == null && !caller.isStaff()) {
            throw new Invalid(Violation.body("/challenge/lateReasons", "dispute-late", Map.of("last", last)));
        }
        return dispute;
    }

    /** {@link Invalid} for a day before the act or in the future. */
    void notified(CaseFile file, NewNotification wanted) {
        var day = wanted.notifiedOn();
        var dispute = file.dispute();
        var first = dispute == null ? day : dispute.act().date();
        if (day.isBefore(first) || day.isAfter(clock.today())) {
            var days = Map.of("first", first, "last", clock.today());
            throw new Invalid(Violation.body("/notifiedOn", "date-range", days));
        }
        boolean named = wanted.remedyNamed();
        file.notified(day, named, clock.since(day).disputeBy(day, named));
    }
}
