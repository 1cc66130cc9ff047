package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import org.jspecify.annotations.Nullable;

/** The next gate, which remembers of whom it was told. */
@ApplicationScoped
class CallersSeen implements Gate {

    private volatile @Nullable Caller last;

    @Override
    public Stage stage() {
        return Stage.LIMIT;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        last = Caller.of(passage);
        return Verdict.on();
    }

    Caller last() {
        var seen = last;
        if (seen == null) {
            throw new IllegalStateException("Nobody has passed the gate of callers");
        }
        return seen;
    }

    void forget() {
        last = null;
    }
}
