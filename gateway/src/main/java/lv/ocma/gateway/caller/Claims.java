package lv.ocma.gateway.caller;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims as the realm writes them. One of another form tells of nobody, as it does to the services: its token is refused, and not read as if it were absent. */
record Claims(JsonNode members) {

    /** Null where it is absent. */
    @Nullable
    String text(String claim) {
        var value = members.path(claim);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.asText().isBlank()) {
            throw Denied.unauthenticated();
        }
        return value.asText();
    }

    String required(String claim) {
        var text = text(claim);
        if (text == null) {
            throw Denied.unauthenticated();
        }
        return text;
    }

    /** As it is written everywhere, since {@link UUID#fromString} takes shorter ones too. */
    @Nullable
    String uuid(String claim) {
        var text = text(claim);
        if (text == null) {
            return null;
        }
        try {
            var uuid = UUID.fromString(text).toString();
            if (uuid.equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException notOne) {
            throw Denied.unauthenticated();
        }
        throw Denied.unauthenticated();
    }

    /** Null where it is absent; seconds of RFC 7519, 2, of which there may be parts. */
    @Nullable
    Instant time(String claim) {
        var value = members.path(claim);
        if (value.isMissingNode()) {
            return null;
        }
        if (!value.isNumber() || !value.canConvertToLong()) {
            throw Denied.unauthenticated();
        }
        try {
            return Instant.ofEpochSecond(value.longValue());
        } catch (java.time.DateTimeException outOfAnyTime) {
            throw Denied.unauthenticated();
        }
    }

    boolean flag(String claim) {
        var value = members.path(claim);
        return switch (value.isMissingNode() || value.isNull() ? "false" : value.asText()) {
            case "false" -> false;
            case "true" -> true;
            default -> throw Denied.unauthenticated();
        };
    }

    /** Of one text. */
    Set<String> words(String claim) {
        var value = members.path(claim);
        if (value.isMissingNode() || value.isNull()) {
            return Set.of();
        }
        if (!value.isTextual()) {
            throw Denied.unauthenticated();
        }
        return value.asText().isBlank()
                ? Set.of()
                : Set.copyOf(List.of(value.asText().strip().split("\\s+")));
    }

    /** Of a list, or a single one that is written as a text. */
    Set<String> texts(String claim) {
        var value = members.path(claim);
        var texts = new TreeSet<String>();
        if (value.isTextual()) {
            texts.add(value.asText());
        } else if (value.isArray()) {
            for (var each : value) {
                if (!each.isTextual()) {
                    throw Denied.unauthenticated();
                }
                texts.add(each.asText());
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            throw Denied.unauthenticated();
        }
        return Set.copyOf(texts);
    }

    Claims within(String claim) {
        var value = members.path(claim);
        if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
            throw Denied.unauthenticated();
        }
        return new Claims(value);
    }
}
