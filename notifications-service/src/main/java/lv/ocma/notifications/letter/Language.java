package lv.ocma.notifications.letter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which languages people are written to (V5). */
public enum Language {
    LV,
    EN,
    RU;

    /** As events and HTML spell it, e.g. {@code lv}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose rules of plurals, dates and numbers hold. */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /** The official language for whatever is not ours: a message in it is better than none. */
    public static Language of(String tag) {
        return Stream.of(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(LV);
    }

    /** What is known of a text in this language, else in the official one, else in any. */
    Optional<Said> of(Map<String, String> texts) {
        return Stream.of(this, LV, EN, RU)
                .filter(language -> texts.containsKey(language.tag()))
                .findFirst()
                .map(language -> new Said(texts.getOrDefault(language.tag(), ""), language));
    }

    /** A text and the language that it is really in, so that a screen reader speaks it rightly. */
    record Said(String text, Language language) {}
}
