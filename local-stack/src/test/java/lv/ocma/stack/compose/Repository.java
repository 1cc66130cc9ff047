package lv.ocma.stack.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of the repository that a deployment must agree with. */
final class Repository {
    /** Tests run in their module's folder. */
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PROPERTY = Pattern.compile("<([\\w.-]+)>([^<>$]+)</\\1>");

    private Repository() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static boolean exists(String path) {
        return Files.exists(ROOT.resolve(path));
    }

    /** YAML with its anchors and merge keys resolved; a key that stands twice is refused, as Compose does. */
    static JsonNode yaml(String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        Object read = new Yaml(new SafeConstructor(options)).load(text);
        return JSON.valueToTree(read);
    }

    static JsonNode json(String path) {
        try {
            return JSON.readTree(text(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static Map<String, String> properties(String path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }

    /** A simple element of a pom, the first of its name: a version, as a rule. */
    static String pom(String path, String element) {
        var found = PROPERTY.matcher(text(path));
        while (found.find()) {
            if (found.group(1).equals(element)) {
                return found.group(2);
            }
        }
        throw new AssertionError(path + " has no " + element);
    }

    /** The lines NAME=value of an .env file, in order. */
    static Map<String, String> variables(String text) {
        var variables = new LinkedHashMap<String, String>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = line.split("=", 2);
            if (variables.put(parts[0], parts[1]) != null) {
                throw new AssertionError(parts[0] + " stands twice");
            }
        });
        return variables;
    }
}
