package lv.ocma.notifications.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** All that messages say in one language, by key; a phrase or a placeholder that is not there is an error, never a gap in a message. */
final class Phrases {

    private final Language language;
    private final Map<String, Template> phrases;

    private Phrases(Language language, Map<String, Template> phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    static Phrases of(Language language, Engine engine) {
        return new Phrases(
                language,
                read(language.tag()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, phrase -> engine.parse(phrase.getValue()))));
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

    Set<String> keys() {
        return phrases.keySet();
    }

    String say(String key) {
        return say(key, Map.of());
    }

    String say(String key, Map<String, String> values) {
        var phrase = phrases.get(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key + " in " + language.tag());
        }
        return phrase.render(values);
    }

    /** e.g. "2 personas". */
    String persons(int count) {
        return say("persons." + Plural.of(language, count).key(), Map.of("count", Integer.toString(count)));
    }
}
