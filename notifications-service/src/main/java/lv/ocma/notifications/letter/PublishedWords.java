package lv.ocma.notifications.letter;

import java.util.Optional;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;

/** The published templates, at hand without a question to the database. */
public interface PublishedWords {

    /** @param kind name of a {@link MessageKind}, or the key of a kind that staff have made */
    Optional<Words> email(String kind, Language language);

    /** As {@link #email}. */
    Optional<ShortWords> sms(String kind, Language language);
}
