package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates that were made for this run, over a connection with TLS (RFC 8705, 3). */
class CertificatesTest {

    private static final String PASSWORD = "of this test";
    private static final String NONE = "none";

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    @AfterEach
    void end() {
        vertx.close();
    }

    @Test
    void the_certificate_of_a_connection_is_the_callers_whatever_a_header_says() throws Exception {
        var server = made("localhost");
        var one = made("one");
        var another = made("another");
        var trusted = trusting(one, another);
        var certificates = new Certificates(Set.of());
        var listening = await(vertx.createHttpServer(new HttpServerOptions()
                        .setHost("127.0.0.1")
                        .setSsl(true)
                        .setKeyCertOptions(pfx(server))
                        .setTrustOptions(pfx(trusted))
                        .setClientAuth(ClientAuth.REQUEST))
                .requestHandler(request -> {
                    var thumbprint = certificates.thumbprint(request);
                    request.response().end(thumbprint == null ? NONE : thumbprint);
                })
                .listen(0));
        var port = listening.actualPort();
        assertEquals(thumbprint(one), ask(port, one));
        assertEquals(thumbprint(another), ask(port, another));
        assertNotEquals(thumbprint(one), thumbprint(another));
        assertEquals(NONE, ask(port, null));
    }

    private String ask(int port, @Nullable Path own) throws Exception {
        var options = new HttpClientOptions().setSsl(true).setTrustAll(true).setVerifyHost(false);
        if (own != null) {
            options.setKeyCertOptions(pfx(own));
        }
        var client = vertx.createHttpClient(options);
        return await(client.request(HttpMethod.GET, port, "127.0.0.1", "/")
                        .map(request -> request.putHeader(Certificates.HEADER, ":AAAA:"))
                        .compose(HttpClientRequest::send)
                        .compose(HttpClientResponse::body))
                .toString();
    }

    private static PfxOptions pfx(Path store) {
        return new PfxOptions().setPath(store.toString()).setPassword(PASSWORD);
    }

    private Path made(String name) throws IOException, InterruptedException {
        var store = folder.resolve(name + ".p12");
        keytool(List.of(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD));
        return store;
    }

    /** As what the client's certificates are held against, each is its own authority. */
    private Path trusting(Path... stores) throws IOException, GeneralSecurityException {
        var all = KeyStore.getInstance("PKCS12");
        all.load(null, null);
        for (var store : stores) {
            var one = opened(store);
            var name = one.aliases().nextElement();
            all.setCertificateEntry(name, one.getCertificate(name));
        }
        var file = folder.resolve("trusted.p12");
        try (var out = Files.newOutputStream(file)) {
            all.store(out, PASSWORD.toCharArray());
        }
        return file;
    }

    private static String thumbprint(Path store) throws IOException, GeneralSecurityException {
        var opened = opened(store);
        return Digests.text(
                opened.getCertificate(opened.aliases().nextElement()).getEncoded());
    }

    private static KeyStore opened(Path store) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static void keytool(List<String> arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, said);
    }

    private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
