package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.complaints.casefile.DisputeTimes.DisputedCase;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Takes cases in: each gets its number and its last day at once (V4). */
@ApplicationScoped
class CaseIntake {

    static final String SERIES = "S";

    private final CaseRecords records;
    private final NamedInCases named;
    private final DisputeTimes disputes;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    CaseIntake(
            CaseRecords records, NamedInCases named, DisputeTimes disputes, Numbers numbers, Audit audit, Clock clock) {
        this.records = records;
        this.named = named;
        this.disputes = disputes;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@link Invalid} with all that is wrong with what was sent. */
    @Transactional
    CaseFile open(NewCase sent, Caller caller) {
        return open(sent, null, caller);
    }

    /**
     * In the running transaction.
     *
     * @param disputed the decision on a case that is disputed by it; null of any other
     */
    CaseFile open(NewCase sent, @Nullable DisputedCase disputed, Caller caller) {
        var submission = CaseForm.read(sent, caller, clock.instant());
        named.require(submission, caller);
        var dispute = disputes.read(sent.challenge(), disputed, submission, caller);
        var number = numbers.next(SERIES, Zones.today(clock).getYear());
        var approver = disputed == null ? null : disputed.approver();
        var file = records.opened(Ids.next(), number, submission, dispute, approver, caller);
        audit.change(caller, "case.open", "case", file.id(), file.place());
        return file;
    }
}
