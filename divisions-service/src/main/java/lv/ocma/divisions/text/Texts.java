package lv.ocma.divisions.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One text in Latvian, English and Russian (V5); null is a language in which no source gives it, and nothing is invented. */
@Embeddable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Texts", description = "A text by language; null where it is not known in that language.")
public record Texts(
        @Schema(nullable = true) @Nullable String lv,
        @Schema(nullable = true) @Nullable String en,
        @Schema(nullable = true) @Nullable String ru)
        implements CsvTable.InLanguages {

    public static final Texts UNKNOWN = new Texts(null, null, null);

    public static Texts lv(@Nullable String lv) {
        return new Texts(lv, null, null);
    }

    public static Texts en(@Nullable String en) {
        return new Texts(null, en, null);
    }

    /** From a JSON object by language; a missing node is an unknown text. */
    public static Texts of(JsonNode node) {
        return new Texts(text(node, "lv"), text(node, "en"), text(node, "ru"));
    }

    /** Hibernate reads three empty columns back as no object at all. */
    public static Texts orUnknown(@Nullable Texts texts) {
        return texts == null ? UNKNOWN : texts;
    }

    /** The reverse of {@link #orUnknown}, for what is compared with what Hibernate has read. */
    public static @Nullable Texts orNone(@Nullable Texts texts) {
        return texts == null || texts.unknown() ? null : texts;
    }

    /** As events carry it; null where it is known in no language. */
    public static @Nullable Map<String, String> knownOrNone(@Nullable Texts texts) {
        return texts == null || texts.unknown() ? null : texts.known();
    }

    /** Only the languages that are known, as events carry them. */
    public Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        put(known, "lv", lv);
        put(known, "en", en);
        put(known, "ru", ru);
        return known;
    }

    /** The text in the language, or else in the first that it is known in; empty where it is unknown. */
    public Optional<Wording> in(String language) {
        var known = known();
        return Stream.concat(Stream.of(language), known.keySet().stream())
                .filter(known::containsKey)
                .findFirst()
                .map(spoken -> new Wording(spoken, known.getOrDefault(spoken, "")));
    }

    public boolean unknown() {
        return lv == null && en == null && ru == null;
    }

    /** Joined language by language; a language that either side lacks stays unknown. */
    public Texts followedBy(Texts other) {
        return new Texts(join(lv, other.lv), join(en, other.en), join(ru, other.ru));
    }

    private static @Nullable String join(@Nullable String first, @Nullable String second) {
        return first == null || second == null ? null : first + second;
    }

    private static void put(Map<String, String> into, String language, @Nullable String text) {
        if (text != null) {
            into.put(language, text);
        }
    }

    private static @Nullable String text(JsonNode node, String language) {
        var value = node.path(language);
        return value.isTextual() ? value.textValue() : null;
    }
}
