package lv.ocma.notifications.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of a written refusal (P4, V4).
 *
 * @param number of the document
 * @param lines what was refused
 * @param facts null where they are told to nobody but the addressee
 * @param reason as the facts
 * @param authority where it is disputed, by language
 * @param until last local date by the period of the law
 * @param link opens the dispute prefilled; null while there is no page for that
 */
public record Refusal(
        String number,
        List<Visit.Line> lines,
        @Nullable String facts,
        @Nullable String reason,
        List<Ground> grounds,
        Map<String, String> authority,
        List<String> emails,
        List<String> phones,
        LocalDate until,
        @Nullable String link) {

    /**
     * @param text in the words that the customer reads, by language
     * @param title of the enactment, by language
     * @param section null for the enactment as a whole
     */
    public record Ground(
            Map<String, String> text,
            Map<String, String> title,
            @Nullable String section) {}

    /** Never what is personal in it: it may end up in a log. */
    @Override
    public String toString() {
        return "Refusal[" + number + "]";
    }
}
