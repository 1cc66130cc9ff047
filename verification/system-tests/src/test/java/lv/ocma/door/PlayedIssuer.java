package lv.ocma.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Tells its keys as Keycloak does, and signs one token of an invented client. */
final class PlayedIssuer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String REALM = "/realms/ocma";
    private static final int BITS = 2048;
    private static final long SECONDS = 3600;

    private final KeyPair keys;
    private final HttpServer server;

    PlayedIssuer() throws IOException, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        keys = generator.generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tells(
                REALM + "/.well-known/openid-configuration",
                Map.of("issuer", address(), "jwks_uri", address() + "/certs"));
        tells(REALM + "/certs", Map.of("keys", List.of(publicKey())));
        server.start();
    }

    private void tells(String path, Map<String, ?> content) throws IOException {
        var body = JSON.writeValueAsBytes(content);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    private Map<String, String> publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        return Map.of(
                "kty", "RSA",
                "kid", "bench",
                "use", "sig",
                "alg", "RS256",
                "n", number(key.getModulus()),
                "e", number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + REALM;
    }

    /** Of an invented client, for an hour. */
    String token(String scope) throws IOException, GeneralSecurityException {
        var now = Instant.now().getEpochSecond();
        var claims = Map.of(
                "iss",
                address(),
                "aud",
                "ocma-api",
                "azp",
                "invented-front-end",
                "sub",
                "invented",
                "typ",
                "Bearer",
                "scope",
                scope,
                "iat",
                now,
                "exp",
                now + SECONDS);
        var signed = part(Map.of("alg", "RS256", "typ", "JWT", "kid", "bench")) + "." + part(claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + BASE64.encodeToString(signature.sign());
    }

    private static String part(Map<String, ?> content) throws IOException {
        return BASE64.encodeToString(JSON.writeValueAsBytes(content));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
