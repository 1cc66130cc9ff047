package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import lv.ocma.gateway.caller.Denied.Lack;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import org.jboss.logging.Logger;

/** Takes each proof once. While the store is away none is taken: whose client registers for proofs wants no request let in twice. */
@ApplicationScoped
class ReplayGate implements Gate {

    private static final Logger LOG = Logger.getLogger(ReplayGate.class);
    /** Key in the data of the routing context. */
    private static final String PROOF = "lv.ocma.gateway.caller.proof";

    private final SpentProofs spent;
    private final Requirements requirements;
    private final Aside aside;

    ReplayGate(SpentProofs spent, Requirements requirements, Aside aside) {
        this.spent = spent;
        this.requirements = requirements;
        this.aside = aside;
    }

    /** @param proof that has been found good, and may have been used before */
    static void expect(Passage passage, byte[] proof) {
        passage.context().put(PROOF, proof);
    }

    @Override
    public Stage stage() {
        return Stage.PROOF;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        byte[] proof = passage.context().get(PROOF);
        if (proof == null) {
            return Verdict.on();
        }
        return passage.here(aside.run(() -> spend(proof))).recover(failure -> {
            var required = requirements.of(passage.operation());
            if (!(failure instanceof Refusal) || required == null || !required.isOpen()) {
                return Future.failedFuture(failure);
            }
            // What is open to anyone never fails for a token.
            Caller.identify(passage.context(), null, null);
            return Verdict.on();
        });
    }

    private Verdict spend(byte[] proof) {
        boolean first;
        try {
            first = spent.spend(proof);
        } catch (SQLException e) {
            LOG.debugf("The store does not answer: %s", e.getSQLState());
            throw Denied.away();
        }
        if (!first) {
            throw Denied.unproven(Lack.REPLAYED);
        }
        return Verdict.ON;
    }
}
