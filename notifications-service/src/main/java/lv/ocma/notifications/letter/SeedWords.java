package lv.ocma.notifications.letter;

import java.util.List;
import java.util.Map;
import lv.ocma.notifications.wording.Content;

/** The templates that a release brings along. */
public final class SeedWords {

    private SeedWords() {}

    public static Content email(MessageKind kind, Language language) {
        var phrases = Phrases.read(language.tag());
        return Content.email(
                phrase(phrases, kind, "subject"),
                phrase(phrases, kind, "heading"),
                List.of(phrase(phrases, kind, "what")),
                null);
    }

    public static Content sms(MessageKind kind, Language language) {
        return Content.sms(phrase(Phrases.read(language.tag()), kind, "sms"));
    }

    private static String phrase(Map<String, String> phrases, MessageKind kind, String part) {
        var phrase = phrases.get(kind.phrase(part));
        if (phrase == null) {
            throw new IllegalStateException("the release lacks " + kind.phrase(part));
        }
        return phrase;
    }
}
