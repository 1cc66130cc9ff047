package lv.ocma.platform.request;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages in which the suite talks to people (V5). */
public final class Languages {

    /** The official language comes first: it is what callers get who asked for none, or for none that we have. */
    public static final List<String> ALL = List.of("lv", "en", "ru");

    private static final List<Locale> LOCALES =
            ALL.stream().map(Locale::forLanguageTag).toList();

    private Languages() {}

    /** Best language for a header {@code Accept-Language}; an unreadable header counts as none. */
    public static String negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ALL.getFirst();
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? ALL.getFirst() : best.getLanguage();
        } catch (IllegalArgumentException e) {
            return ALL.getFirst();
        }
    }
}
