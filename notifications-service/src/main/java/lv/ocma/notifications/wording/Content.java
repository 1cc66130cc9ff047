package lv.ocma.notifications.wording;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a template as they are written and kept; which of them there are depends on the channel.
 *
 * @param paragraphs what the letter opens with, after the greeting
 * @param closing after all sections, before the goodbye
 * @param text the whole short message
 */
@Schema(
        name = "TemplateContent",
        description =
                "Messages of ICU (MessageFormat), one line each: `{name}` stands for a value, `{count, plural, …}` follows the plural rules of the language. Greeting, sections that law asks for, goodbye and the sender's block come from the frame.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Content(
        @Schema(
                description = "Of an e-mail.",
                nullable = true,
                minLength = 1,
                maxLength = LONGEST_LINE,
                examples = "Apmeklējums pierakstīts, {reference}")
        @Nullable
        String subject,

        @Schema(
                description = "Of an e-mail.",
                nullable = true,
                minLength = 1,
                maxLength = LONGEST_LINE,
                examples = "Jūsu apmeklējums ir pierakstīts")
        @Nullable
        String heading,

        @Schema(
                description = "Of an e-mail: what it opens with, after the greeting; each at most 2000 characters.",
                nullable = true,
                minItems = 1,
                maxItems = MOST_PARAGRAPHS)
        @Nullable
        List<String> paragraphs,

        @Schema(
                description = "Of an e-mail, where there is more to say after all sections, before the goodbye.",
                nullable = true,
                minLength = 1,
                maxLength = LONGEST_PARAGRAPH)
        @Nullable
        String closing,

        @Schema(
                description = "Of a short message, all of it.",
                nullable = true,
                minLength = 1,
                maxLength = LONGEST_SMS,
                examples = "PMLP: apmeklējums {reference}, {start}")
        @Nullable
        String text) {

    public static final int MOST_PARAGRAPHS = 20;

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_PARAGRAPH = 2_000;
    private static final int LONGEST_SMS = 600;

    /** In the JSON of a careless client a list may have nothing at a place: an empty text, which is refused. */
    public Content {
        paragraphs = paragraphs == null
                ? null
                : paragraphs.stream()
                        .map(paragraph -> Objects.requireNonNullElse(paragraph, ""))
                        .toList();
    }

    /** @param pointer one of those of {@link #texts}; in characters as people count them */
    public static int longest(String pointer) {
        return switch (pointer) {
            case "/subject", "/heading" -> LONGEST_LINE;
            case "/text" -> LONGEST_SMS;
            default -> LONGEST_PARAGRAPH;
        };
    }

    public static Content email(String subject, String heading, List<String> paragraphs, @Nullable String closing) {
        return new Content(subject, heading, List.copyOf(paragraphs), closing, null);
    }

    public static Content sms(String text) {
        return new Content(null, null, null, null, text);
    }

    /** Each text by its JSON pointer. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        put(texts, "/subject", subject);
        put(texts, "/heading", heading);
        if (paragraphs != null) {
            for (int at = 0; at < paragraphs.size(); at++) {
                put(texts, "/paragraphs/" + at, paragraphs.get(at));
            }
        }
        put(texts, "/closing", closing);
        put(texts, "/text", text);
        return texts;
    }

    private static void put(Map<String, String> texts, String pointer, @Nullable String text) {
        if (text != null) {
            texts.put(pointer, text);
        }
    }
}
