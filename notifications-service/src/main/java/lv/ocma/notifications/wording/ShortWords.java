package lv.ocma.notifications.wording;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A version of a short message's template, ready to be said.
 *
 * @param version counts those of its kind, channel and language
 * @param placeholders all that its text may name
 */
public record ShortWords(int version, Wording text, List<Placeholder> placeholders) {

    /** Of a content that has been checked. */
    public static ShortWords of(int version, Content content, List<Placeholder> placeholders, Locale locale) {
        return new ShortWords(version, Wording.of(Objects.requireNonNull(content.text()), locale), placeholders);
    }
}
