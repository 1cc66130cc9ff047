package lv.ocma.notifications.message;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Signer;
import org.jspecify.annotations.Nullable;

/**
 * What an employee says in place of what was wrong.
 *
 * @param text in each language
 * @param writtenBy {@code sub} of the employee
 * @param sender their client
 * @param batch in which corrections stand that are written together; null of one alone
 * @param signer null where the unit signs
 */
public record RightWords(
        Map<Language, String> text,
        String writtenBy,
        String sender,
        @Nullable UUID batch,
        @Nullable Signer signer) {

    public RightWords {
        text = Map.copyOf(text);
    }

    String in(Language language) {
        return Objects.requireNonNull(text.get(language));
    }
}
