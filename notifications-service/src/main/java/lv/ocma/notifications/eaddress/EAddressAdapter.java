package lv.ocma.notifications.eaddress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Speaks to the adapter: {@code GET /limits} tells {@code {"maxBytes": N}}, {@code PUT /messages/ID} with the header {@code Recipient} takes a message as
 * {@code message/rfc822}. The same id again is the same message, so that an answer that was lost leaves nothing in doubt. Any status of 2xx says that it is in
 * the official mailbox, 404 that there is none of that name, 413 that it is too large, another of 4xx that it will never be taken; 408, 425, 429 and 5xx that it may be
 * later. {@code GET /receipts?after=N} tells what became of messages since, at most a hundred, in the order of their numbers: {@code {"receipts": [{"number": 8, "message": ID, "event":
 * "DELIVERED", "READ" or "FAILED", "at": "2026-06-01T06:00:00Z"}]}}. An adapter that tells nothing answers 404.
 */
public final class EAddressAdapter {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_ANSWER = 1_000;
    private static final int LONGEST_RECEIPTS = 100_000;
    private static final TypeReference<Map<String, List<Told>>> RECEIPTS = new TypeReference<>() {};

    private final HttpClient client;
    private final EAddressSettings settings;
    private final URI url;
    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private volatile long maxBytes = Long.MAX_VALUE;

    public EAddressAdapter(EAddressSettings settings, URI url) {
        this.settings = settings;
        this.url = url;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What became of a message. Codes hold no address. */
    public sealed interface Answer {

        record Taken() implements Answer {}

        record Never(String code) implements Answer {}

        record Later(String code) implements Answer {}

        /** The adapter cannot be talked to. */
        record Away(String code) implements Answer {}
    }

    /** @param mime a whole mail, in ASCII */
    public Answer put(UUID id, String recipient, String mime) {
        var bytes = mime.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length > maxBytes) {
            return new Answer.Never("e-address-too-large");
        }
        var request = request("/messages/" + id)
                .header("Content-Type", "message/rfc822")
                .header("Recipient", recipient)
                .PUT(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            var answer = judged(whole(request, BodyHandlers.discarding()).statusCode());
            // A proxy without a way to the adapter says so of all messages: none of them is to blame.
            return answer instanceof Answer.Never && knock() instanceof Answer.Away away ? away : answer;
        } catch (TimeoutException e) {
            return new Answer.Away("e-address-timeout");
        } catch (IOException e) {
            return new Answer.Away("e-address-connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away("e-address-interrupted");
        }
    }

    /** The time of a request alone would end with its headers, and an answer that stalls behind them would hold its sender for ever. */
    private <T> HttpResponse<T> whole(HttpRequest request, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException, TimeoutException {
        var asked = client.sendAsync(request, body);
        try {
            return asked.get(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HttpTimeoutException) {
                throw new TimeoutException();
            }
            throw new IOException("the adapter did not answer", e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private static Answer judged(int status) {
        var code = "e-address-" + status;
        return switch (status) {
            case 404 -> new Answer.Never("e-address-unknown");
            case 413 -> new Answer.Never("e-address-too-large");
            // Ours to mend: the message is not to blame.
            case 401, 403 -> new Answer.Away(code);
            case 408, 425, 429 -> new Answer.Later(code);
            default ->
                switch (status / 100) {
                    case 2 -> new Answer.Taken();
                    case 4 -> new Answer.Never(code);
                    default -> new Answer.Later(code);
                };
        };
    }

    /** Learns how large a message may be; the answer is {@link Answer.Taken} where the adapter is there. */
    public Answer knock() {
        byte[] told;
        try {
            var answer = whole(request("/limits").GET().build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    return new Answer.Away("e-address-" + answer.statusCode());
                }
                told = body.readNBytes(LONGEST_ANSWER);
            }
            var limit = json.readTree(told).path("maxBytes").asLong(0);
            maxBytes = limit > 0 ? limit : Long.MAX_VALUE;
            return new Answer.Taken();
        } catch (TimeoutException e) {
            return new Answer.Away("e-address-timeout");
        } catch (JsonProcessingException e) {
            return new Answer.Away("e-address-answer");
        } catch (IOException e) {
            return new Answer.Away("e-address-connection");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Away("e-address-interrupted");
        }
    }

    /**
     * What became of a message that was taken.
     *
     * @param number by which the adapter counts what it tells
     * @param event DELIVERED, READ or FAILED; others may come, and are passed over
     */
    public record Told(long number, UUID message, String event, Instant at) {}

    /** What is told after that number, in order, bounded; nothing where the adapter tells nothing. {@link IOException} where it cannot be heard. */
    List<Told> receipts(long after) throws IOException {
        try {
            var answer = whole(request("/receipts?after=" + after).GET().build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 ->
                        json.readValue(body.readNBytes(LONGEST_RECEIPTS), RECEIPTS)
                                .getOrDefault("receipts", List.of());
                    case 404 -> List.of();
                    default -> throw new IOException("the adapter answers " + answer.statusCode());
                };
            }
        } catch (TimeoutException e) {
            throw new IOException("the adapter does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while the adapter was asked");
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(settings.answerTimeout());
        settings.token().ifPresent(token -> request.header("Authorization", BEARER + token));
        return request;
    }

    public void close() {
        client.shutdownNow();
    }
}
