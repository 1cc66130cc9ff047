package lv.ocma.platform.request;

import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages in which the suite talks to people (V5). */
public final class Languages {

    /** The official language comes first: it is what callers get who asked for none, or for none that we have. */
    public static final List<String> ALL = List.of("lv", "en", "ru");

    private static final String ANY = "*";

    private Languages() {}

    /** Best language for a header {@code Accept-Language}; an unreadable header counts as none. */
    public static String negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ALL.getFirst();
        }
        try {
            // The best liked come first.
            var ranges = LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> meant(range, ranges).stream())
                    .findFirst()
                    .orElse(ALL.getFirst());
        } catch (IllegalArgumentException e) {
            return ALL.getFirst();
        }
    }

    /** Any language is one that is not named beside it, be it to refuse it. */
    private static Optional<String> meant(LanguageRange range, List<LanguageRange> all) {
        if (range.getRange().equals(ANY)) {
            return ALL.stream()
                    .filter(language ->
                            all.stream().noneMatch(named -> language(named).equals(language)))
                    .findFirst();
        }
        return Optional.of(language(range)).filter(ALL::contains);
    }

    private static String language(LanguageRange range) {
        return range.getRange().split("-", 2)[0];
    }
}
