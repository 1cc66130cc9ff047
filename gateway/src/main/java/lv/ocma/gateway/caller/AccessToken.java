package lv.ocma.gateway.caller;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verified access token says.
 *
 * @param client {@code azp}: who sends it
 * @param person {@code person}: a UUID; null for clients alone and for staff
 * @param roles of the realm, as it spells them
 * @param key thumbprint of the key that its sender has to prove (RFC 9449, {@code cnf.jkt}); null where a bearer may send it
 * @param certificate thumbprint of the certificate that its sender has to show (RFC 8705, {@code cnf.x5t#S256})
 */
public record AccessToken(
        String subject,
        String client,
        @Nullable String person,
        Set<String> scopes,
        Set<String> roles,
        Instant expires,
        @Nullable String key,
        @Nullable String certificate) {

    @Override
    public String toString() {
        return "AccessToken[client=" + client + "]";
    }
}
