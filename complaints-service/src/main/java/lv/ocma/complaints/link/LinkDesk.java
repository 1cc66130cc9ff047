package lv.ocma.complaints.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.casefile.Cases;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Says which cases belong together, and shows it; whoever does has both before them. */
@ApplicationScoped
class LinkDesk {

    private final Links links;
    private final Cases cases;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;

    LinkDesk(Links links, Cases cases, Timeline timeline, Audit audit, Clock clock) {
        this.links = links;
        this.cases = cases;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@link Conflict} where they are linked so already. */
    @Transactional
    LinkView link(UUID caseFile, NewLink wanted, Caller caller) {
        var file = cases.seenUnconcerned(caseFile, caller);
        if (wanted.other().equals(caseFile)) {
            throw new Invalid(Violation.body("/other", "case-linked-to-itself"));
        }
        var other = cases.seenUnconcerned(wanted.other(), caller);
        var id = Ids.next();
        var now = clock.instant();
        if (!links.add(id, caseFile, wanted, Objects.requireNonNull(caller.subject()), now)) {
            throw new Conflict("cases-linked-before");
        }
        for (var each : new UUID[] {caseFile, other.id()}) {
            timeline.add(each, Happening.of(What.LINKED, caller.subject()));
        }
        audit.change(caller, "case.link", "case", caseFile, file.place());
        return LinkView.of(new Link(id, other.id(), other.reference(), wanted.kind(), false, now));
    }

    Page<LinkView> of(UUID caseFile, @Nullable String cursor, int limit, Caller caller) {
        cases.seen(caseFile, caller);
        return NewestFirst.page(
                ListCursor.of("listCaseLinks", caseFile),
                cursor,
                limit,
                (below, most) -> links.of(caseFile, below, most),
                Link::id,
                LinkView::of);
    }
}
