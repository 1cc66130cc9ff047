package lv.ocma.platform.problem;

import java.util.regex.Pattern;

/**
 * Names that a caller made up. One that is a word is shown, as whoever misspelt it looks for it; anything else may be a value in the wrong
 * place, and is not repeated.
 */
public final class OwnWords {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z_-]{0,39}");
    private static final String HIDDEN = "…";

    private OwnWords() {}

    public static String shown(String name) {
        return WORD.matcher(name).matches() ? name : HIDDEN;
    }
}
