package lv.ocma.divisions.vocabulary;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is left of a word's first letters when up to so many of them are taken out. Two words that are at most that many errors apart (a
 * letter that is wrong, missing, too many or swapped with its neighbour) share a rest, so an index over rests misses none of them.
 */
final class Rests {

    /** As many errors as any word is forgiven. */
    static final int MOST_ERRORS = 2;

    /** More letters make more rests and find no less: an error behind them changes none of these. */
    private static final int FIRST_LETTERS = 8;

    private Rests() {}

    static Set<String> of(String word, int errors) {
        var rests = new LinkedHashSet<String>();
        add(word.substring(0, Math.min(word.length(), FIRST_LETTERS)), errors, rests);
        return rests;
    }

    private static void add(String rest, int errors, Set<String> rests) {
        rests.add(rest);
        if (errors > 0) {
            for (int i = 0; i < rest.length(); i++) {
                add(rest.substring(0, i) + rest.substring(i + 1), errors - 1, rests);
            }
        }
    }
}
