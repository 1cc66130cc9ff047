package lv.ocma.platform.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.platform.problem.Unauthenticated;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Claims as the realm writes them. One of another form tells of nobody: its token is refused, and never read as if it were absent. */
record TokenClaims(JsonWebToken token) {

    /** Null where it is absent. */
    @Nullable
    String text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? null : text(value);
    }

    String required(String claim) {
        var text = text(claim);
        if (text == null) {
            throw unreadable();
        }
        return text;
    }

    /** As it is written everywhere, since {@link UUID#fromString} takes shorter ones too. */
    @Nullable
    UUID uuid(String claim) {
        var text = text(claim);
        if (text == null) {
            return null;
        }
        try {
            var uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException notOne) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The realm writes a single one as a text or as a list of one. */
    Set<String> texts(String claim) {
        return texts(token.<@Nullable Object>getClaim(claim));
    }

    Set<String> words(String claim) {
        Object value = token.getClaim(claim);
        if (value == null) {
            return Set.of();
        }
        var text = string(value);
        if (text == null) {
            throw unreadable();
        }
        return text.isBlank() ? Set.of() : Set.of(text.strip().split("\\s+"));
    }

    boolean flag(String claim) {
        Object value = token.getClaim(claim);
        return switch (String.valueOf(value)) {
            case "null", "false" -> false;
            case "true" -> true;
            default -> throw unreadable();
        };
    }

    /** Of the staff; other roles of the realm are none of ours. */
    Set<StaffRole> roles() {
        Object access = token.getClaim("realm_access");
        var roles = EnumSet.noneOf(StaffRole.class);
        if (access instanceof Map<?, ?> members) {
            texts(members.get("roles")).forEach(role -> StaffRole.of(role).ifPresent(roles::add));
        } else if (access != null) {
            throw unreadable();
        }
        return Set.copyOf(roles);
    }

    private static Set<String> texts(@Nullable Object value) {
        if (value == null) {
            return Set.of();
        }
        var texts = new LinkedHashSet<String>();
        if (value instanceof Collection<?> values) {
            values.forEach(each -> texts.add(text(each)));
        } else {
            texts.add(text(value));
        }
        return Set.copyOf(texts);
    }

    private static String text(@Nullable Object value) {
        var text = string(value);
        if (text == null || text.isBlank()) {
            throw unreadable();
        }
        return text;
    }

    private static @Nullable String string(@Nullable Object value) {
        return value instanceof JsonString string ? string.getString() : value instanceof String text ? text : null;
    }

    private static Unauthenticated unreadable() {
        return new Unauthenticated("unauthenticated");
    }
}
