package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import lv.ocma.gateway.caller.Credentials.Scheme;
import lv.ocma.gateway.caller.Denied.Lack;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.problem.Refusal;

/** Whether a token comes from whom it was given to: a bearer's from anybody, a bound one with the certificate and the proof that it names. */
@Singleton
class Possession {

    private final Certificates certificates;
    private final Proofs proofs;

    Possession(Certificates certificates, Proofs proofs) {
        this.certificates = certificates;
        this.proofs = proofs;
    }

    /** @return fails with a {@link Refusal}; complete at once for a token that needs no proof by a key */
    Future<AccessToken> require(Passage passage, Credentials.Sent sent, AccessToken token) {
        var key = token.key();
        if ((key == null) != (sent.scheme() == Scheme.BEARER)) {
            // Who steals a bound token may not pass it off as a bearer's, nor prove a key of their own beside one that
            // names none.
            return Future.failedFuture(Denied.unproven(Lack.SCHEME));
        }
        if (token.certificate() != null && !token.certificate().equals(certificates.thumbprint(passage.request()))) {
            return Future.failedFuture(Denied.unproven(Lack.CERTIFICATE));
        }
        return key == null
                ? Future.succeededFuture(token)
                : proofs.require(passage, sent.token(), key).map(token);
    }
}
