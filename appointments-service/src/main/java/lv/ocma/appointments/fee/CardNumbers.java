package lv.ocma.appointments.fee;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Recognises what may be the number of a payment card, which is never to be stored: 13 to 19 digits whose check digit is right (Luhn),
 * in whatever digits and with whatever between them; only a letter parts one number from the next.
 */
final class CardNumbers {

    static final String RULE = "card-number";

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("[^0-9 ]+");

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardNumbers() {}

    static boolean isIn(@Nullable String text) {
        return text != null
                && LETTERS.splitAsStream(plain(text))
                        .map(row -> Arrays.asList(row.strip().split(" ", -1)))
                        .anyMatch(CardNumbers::hidesOne);
    }

    /** Digits as 0 to 9, one space for all that is neither letter nor digit. */
    private static String plain(String text) {
        var digits = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(sign -> {
            int digit = Character.digit(sign, 10);
            if (digit < 0) {
                digits.appendCodePoint(sign);
            } else {
                digits.append(digit);
            }
        });
        return BETWEEN.matcher(digits).replaceAll(" ");
    }

    /** Whole groups one behind the other, since another number may stand before it or behind. */
    private static boolean hidesOne(List<String> groups) {
        return IntStream.range(0, groups.size()).anyMatch(first -> startsOne(groups.subList(first, groups.size())));
    }

    private static boolean startsOne(List<String> groups) {
        var digits = new StringBuilder();
        for (var group : groups) {
            digits.append(group);
            if (digits.length() > LONGEST) {
                return false;
            }
            if (digits.length() >= SHORTEST && isRight(digits)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRight(CharSequence digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
