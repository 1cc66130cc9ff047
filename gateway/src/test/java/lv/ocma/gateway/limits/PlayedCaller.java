package lv.ocma.gateway.limits;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.gateway.caller.Caller;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;

/** Callers are who they say they are. */
@ApplicationScoped
class PlayedCaller implements Gate {

    static final String CLIENT = "X-Played-Client";
    static final String PERSON = "X-Played-Person";

    @Override
    public Stage stage() {
        return Stage.CALLER;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        var client = passage.request().getHeader(CLIENT);
        if (client != null) {
            passage.context().put("caller", new Caller(client, passage.request().getHeader(PERSON), "192.0.2.1"));
        }
        return Verdict.on();
    }
}
