package lv.ocma.stack.mail;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.stack.sms.Text;

/** The mailbox's two pages: plain HTML with headings, captioned tables and labelled parts, readable without any style. */
final class Html {
    private static final String STYLE = """
            body{font:1rem/1.5 system-ui,sans-serif;margin:1.5rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a;background:#fff}
            table{border-collapse:collapse;width:100%}caption{text-align:left;padding:.5rem 0}
            th,td{text-align:left;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #767676;vertical-align:top}
            a{color:#0b4f9e}a:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #767676;padding:1rem}
            iframe{width:100%;height:32rem;border:1px solid #767676}dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}
            """;

    private Html() {}

    static String list(List<Message> messages, List<Text> texts) {
        var rows = messages.reversed().stream()
                .limit(500)
                .map(message ->
                        "<tr><td><a href=\"/messages/%s\">%s</a></td><td>%s</td><td>%s</td><td><time datetime=\"%5$s\">%5$s</time></td></tr>"
                                .formatted(
                                        message.id(),
                                        escaped(message.subject().isBlank() ? "(no subject)" : message.subject()),
                                        escaped(String.join(", ", message.to())),
                                        escaped(message.from()),
                                        message.received()))
                .collect(Collectors.joining("\n"));
        return page(
                "Mailbox of the local stack",
                (messages.isEmpty()
                                ? "<p>No messages yet. Everything that the services send arrives here and goes nowhere else.</p>"
                                : """
                          <table><caption>%d messages, newest first</caption>
                          <thead><tr><th scope="col">Subject</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Received</th></tr></thead>
                          <tbody>%s</tbody></table>""".formatted(messages.size(), rows))
                        + texts(texts));
    }

    private static String texts(List<Text> texts) {
        if (texts.isEmpty()) {
            return "";
        }
        var rows = texts.reversed().stream()
                .limit(500)
                .map(text ->
                        "<tr><td>%s</td><td>%s</td><td>%s</td><td>%d of %d</td><td><time datetime=\"%6$s\">%6$s</time></td></tr>"
                                .formatted(
                                        escaped(text.text()),
                                        escaped(text.to()),
                                        escaped(text.from()),
                                        text.segments(),
                                        text.of(),
                                        text.received()))
                .collect(Collectors.joining("\n"));
        return """
               <table><caption>%d text messages, newest first</caption>
               <thead><tr><th scope="col">Text</th><th scope="col">To</th><th scope="col">From</th><th scope="col">Segments</th><th scope="col">Received</th></tr></thead>
               <tbody>%s</tbody></table>""".formatted(texts.size(), rows);
    }

    static String message(Message message) {
        var body = new StringBuilder("<p><a href=\"/\">All messages</a> · <a href=\"/messages/")
                .append(message.id())
                .append("/raw\">Source</a></p><dl>");
        message.headers()
                .forEach((name, value) -> body.append("<dt>")
                        .append(escaped(name))
                        .append("</dt><dd>")
                        .append(escaped(value))
                        .append("</dd>"));
        body.append("</dl>");
        if (message.text() != null) {
            body.append("<h2>Text</h2><pre tabindex=\"0\">")
                    .append(escaped(message.text()))
                    .append("</pre>");
        }
        if (message.html() != null) {
            body.append("<h2>HTML</h2><iframe sandbox title=\"The message as HTML\" src=\"/messages/")
                    .append(message.id())
                    .append("/html\"></iframe>");
        }
        if (!message.attachments().isEmpty()) {
            body.append("<h2>Attachments</h2><ul>")
                    .append(IntStream.range(0, message.attachments().size())
                            .mapToObj(number -> "<li><a href=\"/messages/%s/attachments/%d\">%s</a> (%s)</li>"
                                    .formatted(
                                            message.id(),
                                            number,
                                            escaped(message.attachments()
                                                    .get(number)
                                                    .name()),
                                            escaped(message.attachments()
                                                    .get(number)
                                                    .contentType())))
                            .collect(Collectors.joining()))
                    .append("</ul>");
        }
        return page(message.subject().isBlank() ? "(no subject)" : message.subject(), body.toString());
    }

    private static String page(String title, String body) {
        return """
               <!doctype html>
               <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
               <title>%1$s</title><style>%2$s</style></head><body><main><h1>%1$s</h1>%3$s</main></body></html>
               """.formatted(escaped(title), STYLE, body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
