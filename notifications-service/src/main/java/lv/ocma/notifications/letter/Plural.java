package lv.ocma.notifications.letter;

import java.util.Locale;

/** Categories of counted nouns as CLDR has them for our languages. */
enum Plural {
    ZERO,
    ONE,
    FEW,
    MANY,
    OTHER;

    /** As keys of phrases spell it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Plural of(Language language, int count) {
        int ones = count % 10;
        int tens = count % 100;
        boolean teens = tens >= 11 && tens <= 19;
        return switch (language) {
            case EN -> count == 1 ? ONE : OTHER;
            case LV -> {
                if (ones == 0 || teens) {
                    yield ZERO;
                }
                yield ones == 1 ? ONE : OTHER;
            }
            case RU -> {
                if (teens || ones == 0 || ones > 4) {
                    yield MANY;
                }
                yield ones == 1 ? ONE : FEW;
            }
        };
    }
}
