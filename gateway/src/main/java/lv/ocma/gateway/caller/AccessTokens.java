package lv.ocma.gateway.caller;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import lv.ocma.gateway.problem.Refusal;

/** Tells good access tokens from others: signature, issuer, audience, time and kind, as the services do, and remembers those that were good for up to a minute. */
@Singleton
class AccessTokens {

    /** What the realm calls an access token; others of its tokens are for clients and for itself. */
    private static final Set<String> KINDS = Set.of("bearer", "dpop");
    /** Of RFC 9068, for a realm that leaves the claim out. */
    private static final String KIND_BY_HEADER = "at+jwt";

    private static final int REMEMBERED = 5_000;
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(30).toNanos();

    private final IssuerKeys keys;
    private final CallerConfig config;
    private final Clock clock;
    private final ObjectMapper json;
    private final Recent<String, AccessToken> good = new Recent<>(REMEMBERED, REMEMBERED_NANOS);

    AccessTokens(IssuerKeys keys, CallerConfig config, Clock clock, ObjectMapper json) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Whether it was sent by whom it was given to is not looked at here.
     *
     * @return complete at once, but where keys have to be asked for; fails with a {@link Refusal}
     */
    Future<AccessToken> verify(String token) {
        var digest = Digests.text(token);
        var known = good.find(digest);
        if (known != null) {
            return isOver(known) ? Future.failedFuture(Denied.unauthenticated()) : Future.succeededFuture(known);
        }
        var signed = Jws.parse(token);
        if (signed == null) {
            return Future.failedFuture(Denied.unauthenticated());
        }
        return keys.naming(signed.header("kid"))
                .map(found -> read(signed, found))
                .onSuccess(read -> good.put(digest, read));
    }

    private boolean isOver(AccessToken token) {
        return !clock.instant().isBefore(token.expires().plus(config.grace()));
    }

    private AccessToken read(Jws signed, KeySet found) {
        var payload = found.payload(signed);
        if (payload == null) {
            throw Denied.unauthenticated();
        }
        var claims = new Claims(parse(payload));
        var expires = claims.time("exp");
        var begins = claims.time("nbf");
        if (expires == null
                || !found.issuer().equals(claims.text("iss"))
                || !claims.texts("aud").contains(config.audience())
                || !isAccessToken(signed, claims)
                || (begins != null && clock.instant().isBefore(begins.minus(config.grace())))) {
            throw Denied.unauthenticated();
        }
        var bound = claims.within("cnf");
        var token = new AccessToken(
                claims.required("sub"),
                claims.required("azp"),
                claims.uuid("person"),
                claims.words("scope"),
                claims.within("realm_access").texts("roles"),
                expires,
                bound.text("jkt"),
                bound.text("x5t#S256"));
        var boundOtherwise = !bound.members().isEmpty() && token.key() == null && token.certificate() == null;
        if (isOver(token) || boundOtherwise) {
            throw Denied.unauthenticated();
        }
        if (claims.flag("demo") && !config.demoCredentials()) {
            throw Denied.demo();
        }
        return token;
    }

    private static boolean isAccessToken(Jws signed, Claims claims) {
        var kind = claims.text("typ");
        return kind == null
                ? KIND_BY_HEADER.equalsIgnoreCase(signed.header("typ"))
                : KINDS.contains(kind.toLowerCase(Locale.ROOT));
    }

    private JsonNode parse(byte[] payload) {
        try {
            return json.readTree(payload);
        } catch (JacksonException e) {
            throw Denied.unauthenticated();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
