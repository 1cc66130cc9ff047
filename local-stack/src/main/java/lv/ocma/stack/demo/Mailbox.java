package lv.ocma.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lv.ocma.stack.home.StackFailure;

/** What the mail catcher of the stack has caught for invented persons, shown as they would read it. */
final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final String mail;
    private final Clock clock;
    private final PrintStream out;
    private final ObjectMapper json = new ObjectMapper();

    Mailbox(String mail, Clock clock, PrintStream out) {
        this.mail = mail;
        this.clock = clock;
        this.out = out;
    }

    /** The message of that number, from 1, once it is there; there are no others then. */
    JsonNode message(String address, int which) throws IOException, InterruptedException {
        return awaited("message " + which + " to " + address, () -> {
            var messages = of(address);
            Demo.require(messages.size() <= which, "no message twice");
            return Optional.ofNullable(messages.get(which - 1));
        });
    }

    /** The message that says so, whatever comes beside it. */
    JsonNode saying(String address, String words) throws IOException, InterruptedException {
        return awaited(
                "a message to " + address + " that says: " + words,
                () -> of(address)
                        .valueStream()
                        .filter(message -> message.path("text").asText().contains(words))
                        .findFirst());
    }

    /** A look into the mailbox. */
    private interface Look {
        Optional<JsonNode> found() throws IOException, InterruptedException;
    }

    private JsonNode awaited(String what, Look look) throws IOException, InterruptedException {
        var until = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(until)) {
            var found = look.found();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(LOOK_AGAIN);
        }
        throw new StackFailure("the demo waited in vain for " + what);
    }

    private JsonNode of(String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create(mail + "/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return json.readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    void shown(JsonNode message) {
        out.println("./ocma mail "
                + message.path("to").path(0).asText(message.path("to").asText()));
        out.println("# " + message.path("subject").asText());
        message.path("text").asText().lines().forEach(line -> out.println("#   " + line));
        message.path("attachments")
                .forEach(attachment ->
                        out.println("#   [" + attachment.path("name").asText() + ", "
                                + attachment.path("contentType").asText() + "]"));
        out.println();
    }
}
