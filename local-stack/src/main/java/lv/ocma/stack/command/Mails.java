package lv.ocma.stack.command;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import lv.ocma.stack.home.StackFailure;

/** Mails or text messages as the page of the mail sink gives them: a JSON array, oldest first. */
final class Mails {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Mails() {}

    static void print(Stack stack, String what, List<String> arguments) throws IOException, InterruptedException {
        var recipient =
                arguments.isEmpty() ? "" : "?to=" + URLEncoder.encode(arguments.getFirst(), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(stack.mail.address() + "/api/" + what + recipient))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new StackFailure(
                            "the mail sink answered " + response.statusCode() + "; see ./ocma logs mail");
                }
                body.transferTo(System.out);
            }
            System.out.println();
        } catch (ConnectException e) {
            throw new StackFailure("the mail sink does not answer; start the stack with ./ocma up -d", e);
        }
    }
}
