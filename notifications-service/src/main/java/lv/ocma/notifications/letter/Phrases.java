package lv.ocma.notifications.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import lv.ocma.notifications.wording.Forms;
import lv.ocma.notifications.wording.Wording;

/** All that messages say in one language, by key; a phrase or a placeholder that is not there is an error, never a gap in a message. */
final class Phrases {

    /** A pattern of dates, not a phrase. */
    static final String DATE = "date";

    private final Language language;
    private final Map<String, Wording> phrases;
    private final Forms forms;

    private Phrases(Language language, Map<String, String> texts) {
        this.language = language;
        this.forms = new Forms(
                language.locale(), required(texts, DATE), required(texts, "time.start"), required(texts, "time"));
        this.phrases = texts.entrySet().stream()
                .filter(phrase -> !phrase.getKey().equals(DATE))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, phrase -> Wording.of(phrase.getValue(), language.locale())));
    }

    static Phrases of(Language language) {
        return new Phrases(language, read(language.tag()));
    }

    private static String required(Map<String, String> texts, String key) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("there is no phrase " + key);
        }
        return text;
    }

    static Map<String, String> read(String file) {
        var path = "/letters/" + file + ".properties";
        try (var stream = Phrases.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + path);
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    Language language() {
        return language;
    }

    Forms forms() {
        return forms;
    }

    String say(String key) {
        return say(key, Map.of());
    }

    /** Of one that need not be there. */
    Optional<String> find(String key) {
        return Optional.ofNullable(phrases.get(key)).map(phrase -> phrase.say(Map.of(), forms));
    }

    String say(String key, Map<String, ?> values) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key + " in " + language.tag());
        }
        return phrase.say(values, forms);
    }

    /** e.g. "2 personas". */
    String persons(int count) {
        return say("persons", Map.of("count", count));
    }
}
