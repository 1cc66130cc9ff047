package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the letter says that ends a case (R6).
 *
 * @param text in Latvian, which counts
 * @param translation in the language of the submitter; null where nobody has translated it
 * @param next where to go next; null where it goes nowhere
 * @param until last local date for that; null as {@code next}
 */
public record Reply(
        String text,
        @Nullable String translation,
        @Nullable String next,
        @Nullable LocalDate until) {

    /** Never the words. */
    @Override
    public String toString() {
        return "Reply[…]";
    }
}
