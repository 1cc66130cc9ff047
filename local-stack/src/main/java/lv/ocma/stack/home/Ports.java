package lv.ocma.stack.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The numbers of all ports by name: local-stack/ports.properties, then the data folder's own file, then OCMA_PORT_NAME. */
public final class Ports {
    private static final String VARIABLE = "OCMA_PORT_";

    private final Map<String, Integer> byName;

    private Ports(Map<String, Integer> byName) {
        this.byName = Map.copyOf(byName);
    }

    public static Ports read(Home home, Map<String, String> environment) {
        var defaults = load(home.root().resolve(Path.of("local-stack", "ports.properties")));
        var moved = load(home.at("ports.properties"));
        for (var name : moved.keySet()) {
            if (!defaults.containsKey(name)) {
                throw new StackFailure(home.at("ports.properties") + " moves an unknown port " + name + "; known are "
                        + String.join(" ", defaults.keySet()));
            }
        }
        var numbers = new LinkedHashMap<String, Integer>();
        defaults.forEach((name, number) -> numbers.put(
                name, number(name, environment.getOrDefault(VARIABLE + name, moved.getOrDefault(name, number)))));
        var taken = new LinkedHashMap<Integer, String>();
        numbers.forEach((name, number) -> {
            var other = taken.put(number, name);
            if (other != null) {
                throw new StackFailure("the ports " + other + " and " + name + " are both " + number
                        + "; move one with " + variable(name));
            }
        });
        return new Ports(numbers);
    }

    /** The ports that a running stack was started with: they hold for every command until it is down. */
    public static Ports recorded(Path file) {
        var numbers = new LinkedHashMap<String, Integer>();
        load(file).forEach((name, number) -> numbers.put(name, number(name, number)));
        return new Ports(numbers);
    }

    public void record(Path file) throws IOException {
        var lines = new StringBuilder();
        byName.forEach(
                (name, number) -> lines.append(name).append('=').append(number).append('\n'));
        Files.writeString(file, lines);
    }

    /** The variables that move another launcher's ports to these. */
    public Map<String, String> asVariables() {
        var variables = new LinkedHashMap<String, String>();
        byName.forEach((name, number) -> variables.put(variable(name), number.toString()));
        return variables;
    }

    /** All names, as the file of the repository lists them. */
    public static Set<String> names(Home home) {
        return load(home.root().resolve(Path.of("local-stack", "ports.properties")))
                .keySet();
    }

    public int of(String name) {
        var number = byName.get(name);
        if (number == null) {
            throw new StackFailure("no port named " + name + " in local-stack/ports.properties");
        }
        return number;
    }

    public static String variable(String name) {
        return VARIABLE + name;
    }

    private static int number(String name, String text) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StackFailure("the port " + name + " is not a number: " + text, e);
        }
        throw new StackFailure("the port " + name + " is not between 1 and 65535: " + text);
    }

    private static Map<String, String> load(Path file) {
        var lines = new LinkedHashMap<String, String>();
        if (!Files.exists(file)) {
            return lines;
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new StackFailure(file + " cannot be read: " + e.getMessage(), e);
        }
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> lines.put(name, properties.getProperty(name)));
        return lines;
    }
}
