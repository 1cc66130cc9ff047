package lv.ocma.platform.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.inbox.Rebuilds;
import lv.ocma.platform.inbox.Rebuilds.Projection;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.CurrentCaller;

/** Takes orders to make a projection anew; each leaves an audit row. */
@ApplicationScoped
class RebuildDesk {

    private final Rebuilds rebuilds;
    private final Audit audit;
    private final CurrentCaller callers;

    RebuildDesk(Rebuilds rebuilds, Audit audit, CurrentCaller callers) {
        this.rebuilds = rebuilds;
        this.audit = audit;
        this.callers = callers;
    }

    List<Projection> projections() {
        return rebuilds.projections();
    }

    @Transactional
    RebuildView request(String consumer) {
        var projection = projections().stream()
                .filter(known -> known.consumer().equals(consumer))
                .findFirst()
                .orElseThrow(() -> new Invalid(Violation.body("/consumer", "unknown-consumer")));
        if (!projection.rebuildable()) {
            throw new Conflict("projection-not-rebuildable", Map.of("consumer", consumer));
        }
        var rebuild = rebuilds.request(consumer)
                .orElseThrow(() -> new Conflict("rebuild-running", Map.of("consumer", consumer)));
        audit.change(callers.get(), "projection.rebuild", "projection", consumer, null);
        return RebuildView.of(rebuild);
    }

    RebuildView require(UUID id) {
        return rebuilds.find(id).map(RebuildView::of).orElseThrow(() -> new NotFound("not-found"));
    }
}
