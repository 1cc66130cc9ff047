package lv.ocma.notifications.office;

import java.util.List;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.preference.KnownWishes;
import lv.ocma.notifications.wording.GivenValue;
import org.jspecify.annotations.Nullable;

/**
 * What was asked to be told to somebody.
 *
 * @param pointer of where it stands in the body
 * @param language null where it was not said
 * @param template null where it is wrong itself, which has been told
 * @param wishes of all that are written to together
 */
record Asked(
        String pointer,
        @Nullable Wordings template,
        @Nullable String language,
        @Nullable NewRecipient recipient,
        @Nullable List<GivenValue> values,
        KnownWishes wishes) {

    Asked in(Language other) {
        return new Asked(pointer, template, other.tag(), recipient, values, wishes);
    }
}
