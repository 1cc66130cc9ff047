package lv.ocma.gateway.caller;

import io.vertx.core.Future;
import jakarta.inject.Singleton;
import lv.ocma.gateway.passage.Gate;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.gateway.passage.Stage;
import lv.ocma.gateway.passage.Verdict;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.request.Admission;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who calls, and refuses whom the service of the operation would refuse for the token: with its words, and before anything
 * else is done for them. Roles and ownership are the services' business.
 */
@Singleton
class CallerGate implements Gate {

    private static final Logger LOG = Logger.getLogger(CallerGate.class);

    private final AccessTokens tokens;
    private final Possession possession;
    private final ApiKeys apiKeys;
    private final Requirements requirements;

    CallerGate(AccessTokens tokens, Possession possession, ApiKeys apiKeys, Requirements requirements) {
        this.tokens = tokens;
        this.possession = possession;
        this.apiKeys = apiKeys;
        this.requirements = requirements;
    }

    @Override
    public Stage stage() {
        return Stage.CALLER;
    }

    @Override
    public Future<Verdict> pass(Passage passage) {
        var shown = Credentials.of(passage.request().headers());
        var required = requirements.of(passage.operation());
        return verified(passage, shown.token(), required).compose(token -> {
            if (required != null) {
                require(required, token, shown.manageToken());
            }
            if (shown.apiKey() == null || !Admission.isSafe(passage.request().method())) {
                Caller.identify(passage.context(), token, null);
                return Verdict.on();
            }
            return passage.here(client(shown.apiKey(), token)).compose(client -> {
                Caller.identify(passage.context(), token, client);
                return Verdict.on();
            });
        });
    }

    /** On the event loop of the request. Null without one. What is open to anyone never fails for a token, here as at its service; one that is good tells who asks. */
    private Future<@Nullable AccessToken> verified(
            Passage passage, Credentials.@Nullable Sent sent, @Nullable Requirement required) {
        if (sent == null) {
            return Future.succeededFuture(null);
        }
        Future<@Nullable AccessToken> verified =
                passage.here(tokens.verify(sent.token())).compose(token -> possession.require(passage, sent, token));
        return required != null && required.isOpen()
                ? verified.recover(failure ->
                        failure instanceof Refusal ? Future.succeededFuture(null) : Future.failedFuture(failure))
                : verified;
    }

    private static void require(Requirement required, @Nullable AccessToken token, boolean manageToken) {
        // Whether the one or the other opens what is asked for, its service sees.
        if (required.isOpen() || (required.manageToken() && manageToken)) {
            return;
        }
        if (token == null) {
            throw Denied.unauthenticated();
        }
        var missing = required.missing(token.scopes());
        if (missing != null) {
            throw Denied.scope(missing);
        }
    }

    /** Null while the registry cannot be asked: a key opens nothing, so nobody is turned away for not being known by one. */
    private Future<@Nullable String> client(String key, @Nullable AccessToken token) {
        return apiKeys.clientOf(key)
                .map(java.util.Optional::ofNullable)
                .recover(failure -> {
                    LOG.debugf("API keys are not to be had: %s", failure.getClass());
                    return Future.succeededFuture(null);
                })
                .map(found -> {
                    if (found == null) {
                        return null;
                    }
                    if (found.isEmpty() || (token != null && !found.get().equals(token.client()))) {
                        throw Denied.apiKey();
                    }
                    return found.get();
                });
    }
}
