package lv.ocma.gateway.passage;

import io.vertx.core.Future;
import lv.ocma.gateway.problem.Refusal;

/** A check, or an answer from nearby, between the door and the services. Every bean of this type is asked, by its stage. */
public interface Gate {

    Stage stage();

    /**
     * Never blocks. May complete on any thread; the request's body does not flow meanwhile.
     *
     * @return whether the request goes on; fails with a {@link Refusal} that the caller is told
     * @throws Refusal instead of a failed future
     */
    Future<Verdict> pass(Passage passage);
}
