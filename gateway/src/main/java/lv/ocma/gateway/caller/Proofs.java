package lv.ocma.gateway.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import lv.ocma.gateway.caller.Denied.Lack;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Tells good proofs of possession from others, of which each is taken once: {@link ReplayGate}. */
@ApplicationScoped
class Proofs {

    static final String HEADER = "DPoP";

    private final String publicUrl;
    private final CallerConfig config;
    private final Aside aside;
    private final Clock clock;
    private final ObjectMapper json;

    Proofs(GatewayConfig gateway, CallerConfig config, Aside aside, Clock clock, ObjectMapper json) {
        this.publicUrl = gateway.publicUrl().toString();
        this.config = config;
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
        return passage.here(aside.run(() -> proof.check(written, config.proofs().age(), config.grace(), clock, json)))
                .map(checked -> {
                    ReplayGate.expect(passage, checked);
                    return null;
                });
    }
}
