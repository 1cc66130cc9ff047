package lv.ocma.gateway.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import lv.ocma.gateway.caller.Denied.Lack;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes proofs of possession, each once. While the store is away none is taken: whose client registers for proofs wants no request let in twice. */
@ApplicationScoped
class Proofs {

    static final String HEADER = "DPoP";

    private static final Logger LOG = Logger.getLogger(Proofs.class);

    private final String publicUrl;
    private final CallerConfig config;
    private final SpentProofs spent;
    private final Aside aside;
    private final Clock clock;
    private final ObjectMapper json;

    Proofs(GatewayConfig gateway, CallerConfig config, SpentProofs spent, Aside aside, Clock clock, ObjectMapper json) {
        this.publicUrl = gateway.publicUrl().toString();
        this.config = config;
        this.spent = spent;
        this.aside = aside;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param token as it was sent
     * @param key thumbprint that the token names
     * @return fails with a {@link Refusal}
     */
    Future<@Nullable Void> require(Passage passage, String token, String key) {
        var request = passage.request();
        var written = request.getHeader(HEADER);
        if (written == null) {
            return Future.failedFuture(Denied.unproven(Lack.MISSING));
        }
        var address = Proof.plain(publicUrl + passage.target().path());
        var proof = new Proof(request.method().name(), String.valueOf(address), token, key);
        return aside.run(() -> {
            spend(proof.check(written, config.proofs().age(), config.grace(), clock, json));
            return null;
        });
    }

    private void spend(byte[] proof) {
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
    }
}
