package lv.ocma.notifications.courier;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import lv.ocma.notifications.webhook.Attempt;
import org.jspecify.annotations.Nullable;

/**
 * One POST over a connection of its own to an address that was checked, its certificate held against the name. Redirects are not followed, and of the answer
 * only the status is kept; where its body is long or slow, the connection ends.
 */
final class HttpCalls {

    private static final int MOST_OF_BODY = 64 * 1024;
    private static final int MOST_OF_HEADERS = 16 * 1024;
    private static final int MOST_AT_ONE_ADDRESS = 64;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final HttpClient client;
    private final Duration patience;

    /** @param options what is trusted beside the certificates that the platform trusts */
    HttpCalls(Vertx vertx, HttpClientOptions options, Duration patience) {
        this.patience = patience;
        this.client = vertx.createHttpClient(options.setVerifyHost(true)
                .setKeepAlive(false)
                .setMaxPoolSize(MOST_AT_ONE_ADDRESS)
                .setConnectTimeout((int) CONNECT.toMillis())
                .setMaxHeaderSize(MOST_OF_HEADERS));
    }

    Attempt post(String url, InetAddress address, Map<String, String> headers, String body)
            throws InterruptedException {
        var begin = System.nanoTime();
        var sent = new AtomicReference<HttpClientRequest>();
        var status = new AtomicInteger();
        var ended = new CompletableFuture<Void>();
        client.request(request(URI.create(url), address, headers))
                .compose(request -> {
                    sent.set(request);
                    return ended.isDone() ? tooLate(request) : request.send(Buffer.buffer(body));
                })
                .compose(response -> drained(response, status))
                .onSuccess(ended::complete)
                .onFailure(ended::completeExceptionally);
        try {
            ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            ended.cancel(false);
            if (status.get() == 0) {
                return Attempt.failed(error(e), millisSince(begin));
            }
        } finally {
            end(sent.get());
        }
        return Attempt.answered(status.get(), millisSince(begin));
    }

    private static RequestOptions request(URI uri, InetAddress address, Map<String, String> headers) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(tls)
                .setHost(uri.getHost())
                .setPort(port)
                .setURI(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery())
                .setFollowRedirects(false)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(nameless(address), port)));
        headers.forEach(options::putHeader);
        return options;
    }

    /** By its name, the connections to one address would be taken for those to another. */
    private static InetAddress nameless(InetAddress address) {
        return InetAddress.ofLiteral(address.getHostAddress());
    }

    /** Nobody waits for the answer any more, so nothing is said. */
    private static Future<HttpClientResponse> tooLate(HttpClientRequest request) {
        request.connection().close();
        return Future.failedFuture("too late");
    }

    private static Future<Void> drained(HttpClientResponse response, AtomicInteger status) {
        status.set(response.statusCode());
        var read = new AtomicInteger();
        response.handler(some -> {
            if (read.addAndGet(some.length()) > MOST_OF_BODY) {
                response.request().connection().close();
            }
        });
        return response.end();
    }

    private static void end(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.connection().close();
        }
    }

    private static String error(Exception failure) {
        if (failure instanceof TimeoutException) {
            return "timeout";
        }
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return "tls";
            }
        }
        return "connection";
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
