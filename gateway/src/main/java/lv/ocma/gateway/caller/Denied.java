package lv.ocma.gateway.caller;

import java.util.Locale;
import java.util.Map;
import lv.ocma.gateway.problem.Refusal;
import lv.ocma.gateway.problem.Refused;

/** Why a caller is sent away, in the words of the services where they have them. */
final class Denied {

    /** What a proof lacks, so that whoever writes a client finds it. */
    enum Lack {
        MISSING,
        SCHEME,
        MALFORMED,
        ALGORITHM,
        SIGNATURE,
        METHOD,
        ADDRESS,
        TIME,
        TOKEN,
        KEY,
        REPLAYED,
        CERTIFICATE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final Map<String, String> BEARER = Map.of(CHALLENGE, "Bearer");

    private Denied() {}

    static Refusal unauthenticated() {
        return new Refusal(Refused.UNAUTHENTICATED, BEARER, Map.of());
    }

    static Refusal demo() {
        return new Refusal(Refused.DEMO_CREDENTIALS_REFUSED, BEARER, Map.of());
    }

    /** @param missing as the operation's document names it (RFC 6750, 3.1) */
    static Refusal scope(String missing) {
        return new Refusal(
                Refused.INSUFFICIENT_SCOPE,
                Map.of(CHALLENGE, "Bearer error=\"insufficient_scope\", scope=\"" + missing + "\""),
                Map.of("scope", missing));
    }

    static Refusal apiKey() {
        return new Refusal(Refused.UNKNOWN_API_KEY, BEARER, Map.of());
    }

    /** The token is good, and whoever sent it has not shown that it is theirs (RFC 9449, 7.1; RFC 8705, 3). */
    static Refusal unproven(Lack lack) {
        var challenge = switch (lack) {
            case CERTIFICATE -> "Bearer error=\"invalid_token\"";
            case SCHEME -> "DPoP error=\"invalid_token\", algs=\"" + Jws.ALGORITHMS_SHOWN + "\"";
            default -> "DPoP error=\"invalid_dpop_proof\", algs=\"" + Jws.ALGORITHMS_SHOWN + "\"";
        };
        return new Refusal(Refused.PROOF_OF_POSSESSION, Map.of(CHALLENGE, challenge), Map.of("reason", lack.code()));
    }

    static Refusal away() {
        return new Refusal(Refused.SERVICE_UNAVAILABLE);
    }
}
