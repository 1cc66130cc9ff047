package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.text.SeenText;
import lv.ocma.platform.time.Dates;
import lv.ocma.platform.time.Moments;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of a text. Spaces at its ends are forgiven, as services cut them off. An expression is tried in time that grows with
 * the text alone, whatever it is.
 */
final class TextRule {

    /** The formats that services read as such; anything else a document says of them is for people. */
    enum Format {
        DATE,
        DATE_TIME,
        TIME,
        UUID,
        ANY
    }

    private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");

    private final @Nullable Pattern pattern;
    private final Format format;
    private final @Nullable Sizes sizes;
    private final List<String> words = new ArrayList<>();

    TextRule(JsonNode schema) {
        format = switch (schema.path("format").asText()) {
            case "date" -> Format.DATE;
            case "date-time" -> Format.DATE_TIME;
            case "local-time" -> Format.TIME;
            case "uuid" -> Format.UUID;
            default -> Format.ANY;
        };
        pattern = schema.has("pattern") && format == Format.ANY
                ? Pattern.compile(inRe2(schema.path("pattern").asText()))
                : null;
        sizes = Sizes.of(schema, "minLength", "maxLength");
        Stream.concat(schema.path("enum").valueStream(), Stream.ofNullable(schema.get("const")))
                .filter(JsonNode::isTextual)
                .forEach(word -> words.add(word.asText()));
    }

    /** Documents write characters by their numbers as ECMA-262 does. */
    private static String inRe2(String pattern) {
        return pattern.replaceAll("\\\\u([0-9a-fA-F]{4})", "\\\\x{$1}");
    }

    Format format() {
        return format;
    }

    /** As it is written in the document; empty where there is none. */
    String expression() {
        return pattern == null ? "" : pattern.pattern();
    }

    @Nullable
    Fault fault(String text) {
        if (!isStorable(text)) {
            return Fault.FORMAT;
        }
        return switch (format) {
            case DATE -> ofDate(text);
            case DATE_TIME -> ofMoment(text);
            case TIME -> TIME.matches(text) ? null : Fault.FORMAT;
            case UUID -> ID.matches(text) ? null : Fault.FORMAT;
            case ANY -> ofAny(text);
        };
    }

    /** A text of which nothing is seen is one that was left out, which only its service knows the meaning of. */
    private @Nullable Fault ofAny(String text) {
        if (!words.isEmpty()) {
            return words.contains(text) ? null : Fault.oneOf(words);
        }
        var fits = sizes == null || (sizes.min() == 0 && text.length() <= sizes.max());
        if ((fits && pattern == null) || SeenText.isBlank(text)) {
            return null;
        }
        var seen = SeenText.strip(text);
        var ofSize = sizes == null ? null : sizes.fault(SeenText.length(seen));
        return ofSize != null || pattern == null || pattern.matcher(seen).find() ? ofSize : Fault.PATTERN;
    }

    private static @Nullable Fault ofDate(String text) {
        try {
            return ofDay(Dates.read(text));
        } catch (DateTimeException e) {
            return Fault.FORMAT;
        }
    }

    private static @Nullable Fault ofMoment(String text) {
        try {
            return ofDay(Moments.read(text).toLocalDate());
        } catch (DateTimeException e) {
            return Fault.FORMAT;
        }
    }

    private static @Nullable Fault ofDay(LocalDate day) {
        return Dates.isKnown(day) ? null : Fault.FAR_DATE;
    }

    /** As the services' databases can keep it: neither the character NUL nor half of a pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var sign = text.charAt(i);
            if (sign == '\0') {
                return false;
            }
            if (Character.isSurrogate(sign)) {
                i++;
                if (i == text.length() || !Character.isSurrogatePair(sign, text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
