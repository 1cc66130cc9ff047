package lv.ocma.notifications.wording;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version of an e-mail's template, ready to be said.
 *
 * @param version counts those of its kind, channel and language
 * @param placeholders all that its texts may name
 */
public record Words(
        int version,
        Wording subject,
        Wording heading,
        List<Wording> paragraphs,
        @Nullable Wording closing,
        List<Placeholder> placeholders) {

    /** Of a content that has been checked. */
    public static Words of(int version, Content content, List<Placeholder> placeholders, Locale locale) {
        return new Words(
                version,
                Wording.of(Objects.requireNonNull(content.subject()), locale),
                Wording.of(Objects.requireNonNull(content.heading()), locale),
                Objects.requireNonNull(content.paragraphs()).stream()
                        .map(paragraph -> Wording.of(paragraph, locale))
                        .toList(),
                content.closing() == null ? null : Wording.of(content.closing(), locale),
                placeholders);
    }
}
