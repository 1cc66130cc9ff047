package lv.ocma.notifications.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;

/** What is published where nobody but the release has written a template. */
final class SeededWords implements PublishedWords {

    private static final Map<String, Words> WORDS = words();

    private static Map<String, Words> words() {
        var words = new HashMap<String, Words>();
        for (var kind : MessageKind.ofEvents()) {
            for (var language : Language.values()) {
                words.put(
                        kind + " " + language,
                        Words.of(
                                1,
                                SeedWords.email(kind, language),
                                kind.placeholders(TemplateChannel.EMAIL),
                                language.locale()));
            }
        }
        return Map.copyOf(words);
    }

    @Override
    public Optional<Words> email(String kind, Language language) {
        return Optional.ofNullable(WORDS.get(kind + " " + language));
    }

    @Override
    public Optional<ShortWords> sms(String kind, Language language) {
        return Optional.empty();
    }
}
