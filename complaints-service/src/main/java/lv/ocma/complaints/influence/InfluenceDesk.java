package lv.ocma.complaints.influence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.casefile.Cases;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Records attempts to influence what becomes of a case, and shows them to those who are to act on them (P8). */
@ApplicationScoped
class InfluenceDesk {

    private final InfluenceAttempts attempts;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    InfluenceDesk(InfluenceAttempts attempts, Cases cases, Audit audit, Clock clock) {
        this.attempts = attempts;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    InfluenceAttemptView record(UUID caseFile, NewInfluenceAttempt sent, Caller caller) {
        var file = cases.seen(caseFile, caller);
        var attempt = new InfluenceAttempt(
                Ids.next(),
                caseFile,
                Objects.requireNonNull(caller.subject()),
                clock.instant(),
                SeenText.strip(sent.byWhom()),
                SeenText.strip(sent.account()));
        attempts.persist(attempt);
        audit.change(caller, "case.influence-attempt", "case", caseFile, file.place());
        return InfluenceAttemptView.of(attempt);
    }

    Page<InfluenceAttemptView> of(UUID caseFile, @Nullable String cursor, int limit, Caller caller) {
        var file = cases.seenUnconcerned(caseFile, caller);
        audit.read(caller, "case.influence-attempts", "case", caseFile, file.place(), null);
        var cursors = ListCursor.of("listInfluenceAttempts", caseFile);
        var after = cursors.read(cursor, UUID::fromString).orElse(null);
        var page = Page.of(
                attempts.of(caseFile, after, limit + 1),
                limit,
                last -> cursors.encode(last.id().toString()));
        return new Page<>(page.items().stream().map(InfluenceAttemptView::of).toList(), page.next());
    }
}
