package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.TemplateChannel;
import org.junit.jupiter.api.Test;

/** Which event makes which message, as people can read it; {@code -Docma.documents.write=true} writes the page anew. */
class MessagesPageTest {

    private static final Path PAGE = Path.of("../docs/messages.md");
    private static final String HEAD = """
            # Which event makes which message

            Written by `MessagesPageTest` of notifications-service from `MessageKind`, the one table of it: `-Docma.documents.write=true` writes it anew.
            Every message greets, says goodbye and is signed; its sections stand in the order in which they are named. It goes over the channels that the person
            wants, else by e-mail, and by SMS where there is no address or no mail arrives. An official reply is in Latvian, with a translation below it for whoever
            asked for another language; its SMS only says that there is one. A `*` marks what a template must name. Of an event that is marked "to come" the words are
            ready, and no service tells it yet. What is named STAFF goes to an employee's mail address at the office, in Latvian, and names no customer.

            | event | message | leaves | official reply | sections | placeholders |
            | --- | --- | --- | --- | --- | --- |
            """;

    @Test
    void the_page_says_what_the_table_says() throws IOException {
        var page = MessageKind.ofEvents().stream().map(MessagesPageTest::row).collect(Collectors.joining("", HEAD, ""));
        if (Boolean.getBoolean("ocma.documents.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(Files.readString(PAGE), page, "-Docma.documents.write=true writes docs/messages.md anew");
    }

    private static String row(MessageKind kind) {
        return Stream.of(
                        event(Objects.requireNonNull(kind.cause())),
                        kind.name(),
                        plain(kind.priority()),
                        kind.isOfficial() ? "yes" : "no",
                        kind.topics().stream().map(MessagesPageTest::plain).collect(Collectors.joining(", ")),
                        kind.placeholders(TemplateChannel.EMAIL).stream()
                                .map(MessagesPageTest::placeholder)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String event(String type) {
        var schema = MessagesPageTest.class.getResource("/schemas/" + type + ".json");
        return "`" + type + "`" + (schema == null ? " (to come)" : "");
    }

    private static String placeholder(Placeholder placeholder) {
        return "`" + placeholder.name() + "`" + (placeholder.required() ? "*" : "") + " (" + plain(placeholder.type())
                + ")";
    }

    private static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
