package lv.ocma.divisions.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Whether a name is the one that somebody means (C3). Each word asked for has to begin a word of the name, in whichever language, or to
 * be one but for a typing error: a letter that is wrong, missing, too many or swapped with its neighbour; two of them from eight
 * letters on. Case and diacritics do not count. A digit is no typing error: it tells the divisions of Riga apart.
 */
public final class NameMatch {

    private static final int BEGINNING = 1;
    private static final int TYPING_ERROR = 2;
    private static final int LONG_WORD = 8;

    private static final Pattern NO_DIGITS = Pattern.compile("\\P{N}+");

    private final Words asked;

    private NameMatch(Words asked) {
        this.asked = asked;
    }

    /** Empty without a letter or a digit to look for. */
    public static Optional<NameMatch> of(String asked) {
        var words = Words.of(List.of(asked));
        return words.none() ? Optional.empty() : Optional.of(new NameMatch(words));
    }

    /** How far the name is from what was asked: 0 for its very words; empty for another name. */
    public OptionalInt distance(Texts name) {
        var words = Words.of(name.known().values()).words();
        int sum = 0;
        for (var word : asked.words()) {
            var nearest = words.stream()
                    .map(named -> distance(word, named))
                    .flatMapToInt(OptionalInt::stream)
                    .min();
            if (nearest.isEmpty()) {
                return OptionalInt.empty();
            }
            sum += nearest.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    /** The same for whatever is found by the same words. */
    @Override
    public String toString() {
        return String.join(" ", asked.words());
    }

    public Words asked() {
        return asked;
    }

    /** How far one word is from another; both as {@link Words} has them. */
    public static OptionalInt distance(String asked, String named) {
        if (asked.equals(named)) {
            return OptionalInt.of(0);
        }
        if (named.startsWith(asked)) {
            return OptionalInt.of(BEGINNING);
        }
        int errors = errors(asked, named);
        return errors <= bearable(asked) && digits(asked).equals(digits(named))
                ? OptionalInt.of(errors * TYPING_ERROR)
                : OptionalInt.empty();
    }

    /** How many typing errors in a word of its length are forgiven. */
    public static int bearable(String word) {
        return word.length() >= LONG_WORD ? 2 : word.length() > 1 ? 1 : 0;
    }

    /** Optimal string alignment: the fewest letters to replace, insert, leave out or swap. */
    private static int errors(String asked, String named) {
        var before = new int[named.length() + 1];
        var previous = new int[named.length() + 1];
        Arrays.setAll(previous, i -> i);
        for (int i = 1; i <= asked.length(); i++) {
            var current = new int[named.length() + 1];
            current[0] = i;
            for (int j = 1; j <= named.length(); j++) {
                int replaced = previous[j - 1] + (asked.charAt(i - 1) == named.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && asked.charAt(i - 1) == named.charAt(j - 2)
                        && asked.charAt(i - 2) == named.charAt(j - 1)) {
                    current[j] = Math.min(current[j], before[j - 2] + 1);
                }
            }
            before = previous;
            previous = current;
        }
        return previous[named.length()];
    }

    private static String digits(String word) {
        return NO_DIGITS.matcher(word).replaceAll("");
    }
}
