package lv.ocma.gateway.passage;

import io.quarkus.arc.All;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** All gates in their order. */
@Singleton
public class Gates {

    private final List<Gate> inOrder;

    Gates(@All List<Gate> gates) {
        inOrder = gates.stream().sorted(Comparator.comparing(Gate::stage)).toList();
    }

    /**
     * On the request's event loop. The body waits, as what arrives before somebody reads it would be lost.
     *
     * @return completes on the same event loop
     */
    public Future<Verdict> pass(Passage passage) {
        passage.request().pause();
        return pass(passage, 0);
    }

    private Future<Verdict> pass(Passage passage, int first) {
        for (var at = first; at < inOrder.size(); at++) {
            var verdict = inOrder.get(at).pass(passage);
            if (!verdict.isComplete()) {
                var next = at + 1;
                return passage.here(verdict)
                        .compose(later ->
                                later == Verdict.ON && !passage.isOver() ? pass(passage, next) : Verdict.answered());
            }
            if (verdict.failed() || verdict.result() == Verdict.ANSWERED) {
                return verdict;
            }
        }
        return Verdict.on();
    }
}
