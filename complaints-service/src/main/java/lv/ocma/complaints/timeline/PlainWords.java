package lv.ocma.complaints.timeline;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.request.Languages;
import org.jspecify.annotations.Nullable;

/** What happened, as a sentence in the language of the case: from the resources {@code timeline/words.json} and {@code timeline/kinds.json} (V5). */
@Singleton
public class PlainWords {

    private static final String RESOURCE = "/timeline/words.json";
    private static final String KINDS = "/timeline/kinds.json";
    private static final Map<String, DateTimeFormatter> DATES = Map.of(
            "lv", DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT),
            "en", DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            "ru", DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT));

    private final Map<What, Map<String, String>> sentences;
    private final Map<String, Map<String, String>> kinds;

    PlainWords(ObjectMapper json) {
        sentences = read(json, RESOURCE, new TypeReference<>() {});
        kinds = read(json, KINDS, new TypeReference<>() {});
        for (var what : What.values()) {
            for (var language : Languages.ALL) {
                sentence(what, language);
            }
        }
    }

    /**
     * @param authority name of where the case went, in that language; null where it went nowhere
     * @param language lv, en or ru
     */
    public String say(Happening happening, @Nullable String authority, String language) {
        var said = sentence(happening.what(), language);
        var day = happening.day();
        if (day != null) {
            said = said.replace("{until}", date(day, language));
        }
        var of = happening.kinds();
        if (of != null) {
            said = said.replace("{kind}", kind(of.now(), language));
        }
        return authority == null ? said : said.replace("{authority}", authority);
    }

    /** Of a kind that is not known any more what it was called by the code. */
    private String kind(String kind, String language) {
        return kinds.getOrDefault(kind, Map.of()).getOrDefault(language, kind);
    }

    private String sentence(What what, String language) {
        var said = sentences.getOrDefault(what, Map.of()).get(language);
        if (said == null) {
            throw new IllegalStateException(RESOURCE + " has no words for " + what + " in " + language);
        }
        return said;
    }

    private static <T> T read(ObjectMapper json, String resource, TypeReference<T> as) {
        try (InputStream words = Objects.requireNonNull(PlainWords.class.getResourceAsStream(resource), resource)) {
            return json.readValue(words, as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String date(LocalDate day, String language) {
        return Objects.requireNonNull(DATES.get(language), language).format(day);
    }
}
