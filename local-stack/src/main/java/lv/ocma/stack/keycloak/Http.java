package lv.ocma.stack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.stack.home.StackFailure;

/** Requests to Keycloak, and the one line that is said when it does not answer as it should. */
final class Http {
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    /** Keycloak's own fault, perhaps a passing one. */
    static final class Unwell extends IOException {
        private static final long serialVersionUID = 1;

        Unwell(String answer) {
            super(answer);
        }
    }

    static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build());
    }

    static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw new StackFailure(
                    "Keycloak does not answer at " + request.uri().getAuthority()
                            + "; start the stack with ./ocma up -d",
                    e);
        }
    }

    /** The access token that a token endpoint gives for a form. */
    static String token(String endpoint, Map<String, String> form) throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var response = send(HttpRequest.newBuilder(URI.create(endpoint))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .build());
        if (response.statusCode() >= 500) {
            throw new Unwell("Keycloak answered " + response.statusCode() + ": " + response.body());
        }
        if (response.statusCode() != 200) {
            throw new StackFailure("Keycloak answered " + response.statusCode() + ": " + response.body());
        }
        return JSON.readTree(response.body()).path("access_token").asText();
    }
}
