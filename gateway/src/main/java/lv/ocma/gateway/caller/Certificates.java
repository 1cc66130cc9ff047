package lv.ocma.gateway.caller;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of whoever sends a request: of the connection where the gateway ends TLS, else as told by a server before it
 * that is known to do so (RFC 9440). From anybody else the header says nothing.
 */
@Singleton
class Certificates {

    static final String HEADER = "Client-Cert";

    private final Set<String> tellers;

    @Inject
    Certificates(CallerConfig config) {
        this(Set.copyOf(config.certificatesFrom().orElse(List.of())));
    }

    Certificates(Set<String> tellers) {
        this.tellers = tellers;
    }

    /** SHA-256 of its DER form as in {@code x5t#S256}; null without one. */
    @Nullable
    String thumbprint(HttpServerRequest request) {
        // Of the connection itself: the request's own could be one that was told.
        var neighbour = request.connection().remoteAddress();
        if (neighbour != null && tellers.contains(neighbour.hostAddress())) {
            return told(request);
        }
        return request.isSSL() ? ofConnection(request) : null;
    }

    private static @Nullable String ofConnection(HttpServerRequest request) {
        try {
            var chain = request.sslSession().getPeerCertificates();
            return chain[0] instanceof X509Certificate own ? Digests.text(own.getEncoded()) : null;
        } catch (SSLPeerUnverifiedException nobodyAskedOrShown) {
            return null;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that TLS has accepted", e);
        }
    }

    /** A sequence of octets between colons (RFC 9440, 2.2; RFC 9651, 3.3.5). */
    private static @Nullable String told(HttpServerRequest request) {
        var headers = request.headers().getAll(HEADER);
        if (headers.size() != 1) {
            return null;
        }
        var text = headers.getFirst().strip();
        if (text.length() < 2 || !text.startsWith(":") || !text.endsWith(":")) {
            return null;
        }
        try {
            return Digests.text(Base64.getDecoder().decode(text.substring(1, text.length() - 1)));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
