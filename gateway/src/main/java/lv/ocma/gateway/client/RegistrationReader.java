package lv.ocma.gateway.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads what an administrator says of a client, and names all that is wrong with it at once. */
final class RegistrationReader {

    static final int LONGEST_NAME = 200;
    static final int MOST_ORIGINS = 20;
    static final int HIGHEST_LIMIT = 1_000_000_000;

    private static final int DEEPEST = 8;
    private static final String NAME = "name";
    private static final String EMAIL = "contactEmail";
    private static final String ORIGINS = "origins";
    private static final String PER_MINUTE = "requestsPerMinute";
    private static final String PER_DAY = "requestsPerDay";
    private static final Set<String> MEMBERS = Set.of(NAME, EMAIL, ORIGINS, PER_MINUTE, PER_DAY);

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final boolean localOrigins;
    private final List<Violation> violations = new ArrayList<>();

    private RegistrationReader(boolean localOrigins) {
        this.localOrigins = localOrigins;
    }

    /** @param localOrigins whether pages on the machine of a developer may be registered */
    static Registration read(Buffer body, boolean localOrigins) {
        return new RegistrationReader(localOrigins).read(parsed(body));
    }

    private static JsonNode parsed(Buffer body) {
        try {
            var whole = JSON.readTree(body.getBytes());
            if (!whole.isMissingNode()) {
                return whole;
            }
        } catch (JsonProcessingException e) {
            throw new Invalid(Violation.body("", "json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new Invalid(Violation.body("", "required"));
    }

    private Registration read(JsonNode body) {
        if (!body.isObject()) {
            throw new Invalid(Violation.body("", "type"));
        }
        body.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                violations.add(Violation.body("/" + OwnWords.shown(name), "unknown-member"));
            }
        });
        var read = new Registration(
                name(body.path(NAME)),
                email(body.path(EMAIL)),
                origins(body.path(ORIGINS)),
                limit(PER_MINUTE, body.path(PER_MINUTE)),
                limit(PER_DAY, body.path(PER_DAY)));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return read;
    }

    private String name(JsonNode value) {
        var name = text("/" + NAME, value);
        if (name != null && (name.isBlank() || name.length() > LONGEST_NAME)) {
            violations.add(Violation.body("/" + NAME, "size", Map.of("min", 1, "max", LONGEST_NAME)));
        }
        if (name != null && name.codePoints().anyMatch(RegistrationReader::isUnseen)) {
            violations.add(Violation.body("/" + NAME, "format"));
        }
        return name == null ? "" : name;
    }

    private static boolean isUnseen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private String email(JsonNode value) {
        var email = text("/" + EMAIL, value);
        if (email != null && !EmailAddresses.isOne(email)) {
            violations.add(Violation.body("/" + EMAIL, "email-format"));
        }
        return email == null ? "" : email;
    }

    private List<String> origins(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            violations.add(Violation.body("/" + ORIGINS, "required"));
            return List.of();
        }
        if (!value.isArray()) {
            violations.add(Violation.body("/" + ORIGINS, "type"));
            return List.of();
        }
        if (value.size() > MOST_ORIGINS) {
            violations.add(Violation.body("/" + ORIGINS, "items", Map.of("max", MOST_ORIGINS)));
            return List.of();
        }
        var origins = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var at = 0; at < value.size(); at++) {
            var pointer = "/" + ORIGINS + "/" + at;
            var origin = text(pointer, value.path(at));
            if (origin == null) {
                continue;
            }
            if (!Origins.isOne(origin, localOrigins)) {
                violations.add(Violation.body(pointer, "origin"));
            } else if (!seen.add(origin)) {
                violations.add(Violation.body(pointer, "repeated-value"));
            }
            origins.add(origin);
        }
        return List.copyOf(origins);
    }

    private @Nullable String text(String pointer, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            violations.add(Violation.body(pointer, "required"));
            return null;
        }
        if (!value.isTextual()) {
            violations.add(Violation.body(pointer, "type"));
            return null;
        }
        return value.textValue();
    }

    private @Nullable Integer limit(String member, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber()) {
            violations.add(Violation.body("/" + member, "type"));
            return null;
        }
        if (!value.canConvertToInt() || value.intValue() < 1 || value.intValue() > HIGHEST_LIMIT) {
            violations.add(Violation.body("/" + member, "range"));
            return null;
        }
        return value.intValue();
    }
}
