package lv.ocma.appointments.fee;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Recognises what may be the number of a payment card, which is never to be stored: 13 to 19 digits whose check digit is right (Luhn). */
final class CardNumbers {

    static final String RULE = "card-number";

    /** Groups of digits with one space or hyphen between them. */
    private static final Pattern ROW = Pattern.compile("\\d+(?:[ -]\\d+)*");

    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    private CardNumbers() {}

    static boolean isIn(@Nullable String text) {
        return text != null
                && ROW.matcher(text)
                        .results()
                        .map(row -> List.of(row.group().split("[ -]", -1)))
                        .anyMatch(CardNumbers::hidesOne);
    }

    /** Whole groups one behind the other, since another number may stand before it or behind. */
    private static boolean hidesOne(List<String> groups) {
        return IntStream.range(0, groups.size())
                .anyMatch(first -> IntStream.rangeClosed(first + 1, groups.size())
                        .mapToObj(end -> String.join("", groups.subList(first, end)))
                        .anyMatch(CardNumbers::isOne));
    }

    private static boolean isOne(String digits) {
        return digits.length() >= SHORTEST && digits.length() <= LONGEST && isRight(digits);
    }

    private static boolean isRight(String digits) {
        int sum = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            int weighted = at % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
