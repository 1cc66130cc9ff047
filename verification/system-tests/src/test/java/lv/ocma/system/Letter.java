package lv.ocma.system;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A message as {@code ./ocma mail} tells it. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Letter(
        String id,
        String received,
        String from,
        List<String> to,
        String subject,
        Map<String, String> headers,
        @Nullable String text,
        @Nullable String html,
        List<Attachment> attachments) {

    /** A file in a message; one of text and base64 is there. */
    record Attachment(
            String name,
            String contentType,
            @Nullable String text,
            @Nullable String base64) {}

    /** The same for every copy of a message, also when it was handed over twice. */
    String messageId() {
        var id = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Message-ID"))
                .map(Map.Entry::getValue)
                .findFirst();
        return id.orElseThrow(() -> new AssertionError("A message without Message-ID: " + subject));
    }

    String body() {
        if (text == null) {
            throw new AssertionError("A message without text: " + subject);
        }
        return text;
    }
}
