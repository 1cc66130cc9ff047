package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Every problem and every rule that the service can name, read from all {@code META-INF/problems.json} on its classpath. */
public final class ProblemCatalogue {

    /** A name that stands twice in a file would silently hide the first. */
    private static final ObjectMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String RESOURCE = "META-INF/problems.json";
    private static final Set<String> LANGUAGES = Set.of("lv", "en", "ru");
    private static final ProblemCatalogue SHARED = read();

    private final Map<String, ProblemType> problems = new HashMap<>();
    private final Map<String, Map<String, String>> rules = new HashMap<>();

    private record Declared(int status, Map<String, String> title, Map<String, String> detail) {}

    private record Resource(Map<String, Declared> problems, Map<String, Map<String, String>> violations) {}

    private ProblemCatalogue() {}

    public static ProblemCatalogue shared() {
        return SHARED;
    }

    /** These problems and those of more files, each of another part of the suite; no slug may stand in two of them. */
    public ProblemCatalogue and(Collection<URL> files) {
        var all = new ProblemCatalogue();
        all.problems.putAll(problems);
        all.rules.putAll(rules);
        try {
            for (var file : files) {
                all.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    public Map<String, ProblemType> problems() {
        return Collections.unmodifiableMap(problems);
    }

    public ProblemType require(String slug) {
        var type = problems.get(slug);
        if (type == null) {
            throw new IllegalStateException("Problem " + slug + " is not declared in " + RESOURCE);
        }
        return type;
    }

    ProblemType require(String slug, int status) {
        var type = require(slug);
        if (type.status() != status) {
            throw new IllegalStateException(
                    "Problem " + slug + " is declared with status " + type.status() + ", thrown with " + status);
        }
        return type;
    }

    String rule(String code, String language, Map<String, ?> values) {
        var texts = rules.get(code);
        if (texts == null) {
            throw new IllegalStateException("Rule " + code + " is not declared in " + RESOURCE);
        }
        return ProblemType.fill(ProblemType.text(texts, language), values);
    }

    private static ProblemCatalogue read() {
        var catalogue = new ProblemCatalogue();
        try {
            var resources = Thread.currentThread().getContextClassLoader().getResources(RESOURCE);
            for (var url : Collections.list(resources)) {
                catalogue.add(url);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return catalogue;
    }

    private static Resource read(URL url) throws IOException {
        try (var stream = url.openStream()) {
            return READER.readValue(stream, Resource.class);
        }
    }

    private void add(URL url) throws IOException {
        var resource = read(url);
        resource.problems().forEach((slug, declared) -> {
            requireAllLanguages(slug, declared.title());
            requireAllLanguages(slug, declared.detail());
            var type = new ProblemType(slug, declared.status(), declared.title(), declared.detail());
            if (problems.put(slug, type) != null) {
                throw new IllegalStateException("Problem " + slug + " is declared twice, also in " + url);
            }
        });
        resource.violations().forEach((code, texts) -> {
            requireAllLanguages(code, texts);
            if (rules.put(code, texts) != null) {
                throw new IllegalStateException("Rule " + code + " is declared twice, also in " + url);
            }
        });
    }

    private static void requireAllLanguages(String name, Map<String, String> texts) {
        if (!texts.keySet().equals(LANGUAGES)) {
            throw new IllegalStateException(name + " needs texts in exactly " + LANGUAGES + ", has " + texts.keySet());
        }
    }
}
