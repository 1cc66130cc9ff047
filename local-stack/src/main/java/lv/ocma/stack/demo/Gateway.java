package lv.ocma.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Calls the gateway as any front end would, and prints each call as a line of shell with its answer below. */
final class Gateway implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SHOWN = 900;

    private final String address;
    private final TokenSource tokens;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** Access tokens by the names of {@code ./ocma token}. */
    interface TokenSource {
        String of(String who) throws IOException, InterruptedException;
    }

    Gateway(String address, TokenSource tokens, PrintStream out) {
        this.address = address;
        this.tokens = tokens;
        this.out = out;
    }

    Answer get(String path) throws IOException, InterruptedException {
        out.println("curl -sS \"$GATEWAY_URL" + path + "\"");
        return shown(send(request(path, Map.of()).GET().build()));
    }

    Answer get(String who, String path) throws IOException, InterruptedException {
        out.println("curl -sS \"$GATEWAY_URL" + path + "\" -H \"Authorization: Bearer $(./ocma token " + who + ")\"");
        return shown(send(request(path, Map.of("Authorization", "Bearer " + tokens.of(who)))
                .GET()
                .build()));
    }

    /** @param who a name of {@code ./ocma token} */
    Answer post(String who, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(headers);
        all.put("Idempotency-Key", UUID.randomUUID().toString());
        var text = json.writeValueAsString(body);
        var shell = new StringBuilder("curl -sS -X POST \"$GATEWAY_URL" + path + "\"");
        shell.append(" \\\n  -H \"Authorization: Bearer $(./ocma token ")
                .append(who)
                .append(")\"");
        print(shell, all, text);
        all.put("Authorization", "Bearer " + tokens.of(who));
        return shown(post(path, text, all));
    }

    /** Without a bearer token: the manage token in the headers is enough. */
    Answer post(String path, Object body, Map<String, String> headers) throws IOException, InterruptedException {
        var text = json.writeValueAsString(body);
        print(new StringBuilder("curl -sS -X POST \"$GATEWAY_URL" + path + "\""), headers, text);
        return shown(post(path, text, headers));
    }

    /** The same without a word, for many at once. */
    Answer quietPost(String token, String path, Object body) throws IOException, InterruptedException {
        return post(
                path,
                json.writeValueAsString(body),
                Map.of(
                        "Authorization",
                        "Bearer " + token,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private Answer post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        var etag = response.headers().firstValue("ETag").orElse("");
        JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : json.readTree(response.body());
        return new Answer(response.statusCode(), etag, body);
    }

    private void print(StringBuilder shell, Map<String, String> headers, String body) {
        headers.forEach((name, value) -> shell.append(" \\\n  -H '")
                .append(name)
                .append(": ")
                .append(value)
                .append('\''));
        shell.append(" \\\n  -H 'Content-Type: application/json' -d '")
                .append(body)
                .append('\'');
        out.println(shell);
    }

    private Answer shown(Answer answer) {
        var text = answer.body().toString();
        out.println("# " + answer.status() + (answer.etag().isEmpty() ? "" : " ETag: " + answer.etag()));
        out.println("# " + (text.length() > SHOWN ? text.substring(0, SHOWN) + " …" : text));
        out.println();
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}
