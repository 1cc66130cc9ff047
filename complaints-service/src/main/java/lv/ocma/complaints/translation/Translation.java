package lv.ocma.complaints.translation;

import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * What an employee has added to Latvian words that count, in the language of who is told them (R6). It goes out with them and is kept with the message, as it was sent.
 */
public final class Translation {

    public static final String DESCRIPTION =
            "The same in the language of who is told it, for the translation below the text that counts; null where nobody has translated it.";

    private static final String OFFICIAL = "lv";

    private Translation() {}

    /**
     * Null where there is none. {@link Invalid} for who is written to in Latvian anyway.
     *
     * @param language of who is told it
     */
    public static @Nullable String given(@Nullable String written, String language) {
        if (written == null || SeenText.isBlank(written)) {
            return null;
        }
        if (language.equals(OFFICIAL)) {
            throw new Invalid(Violation.body("/translation", "translation"));
        }
        return SeenText.strip(written);
    }
}
