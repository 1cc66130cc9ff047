package lv.ocma.contracts;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every contract of today, found among the compiled classes, and every one that was ever released, found among the samples. */
final class Contracts {

    /** Set up as platform's codec is: what a reader of today does with an older or a newer event. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String RELEASED = "/released";

    /** The build keeps copies of files that are gone. */
    private static final Path COMMITTED = Path.of("src", "test", "resources", "released");

    private Contracts() {}

    /**
     * An event as a released version told it.
     *
     * @param release the folder's name, e.g. {@code 1.0}
     */
    record Released(String release, String type, JsonNode sample, JsonNode schema) {

        @Override
        public String toString() {
            return type + " of " + release;
        }
    }

    static Map<String, Class<? extends Event>> today() {
        try (var classes = Files.walk(folder(Event.class, "/lv/ocma/contracts"))) {
            return classes.filter(file -> file.toString().endsWith(".class"))
                    .map(Contracts::loaded)
                    .filter(type -> type.isAnnotationPresent(EventContract.class))
                    .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                    .collect(Collectors.toMap(
                            type -> type.getAnnotation(EventContract.class).type(),
                            Function.identity(),
                            (one, other) -> {
                                throw new IllegalStateException(one + " and " + other + " share a type");
                            },
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> loaded(Path file) {
        var path = file.toString();
        var name = path.substring(path.lastIndexOf("lv/ocma/contracts"), path.length() - ".class".length());
        try {
            return Class.forName(name.replace('/', '.'), false, Contracts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> schemaFiles() {
        try (var files = Files.list(folder(Event.class, "/schemas"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Released> released() {
        try (var files = Files.walk(folder(Contracts.class, RELEASED))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.toString().endsWith(".schema.json"))
                    .sorted(Comparator.naturalOrder())
                    .map(Contracts::released)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Released newest(String type) {
        return released().stream()
                .filter(any -> any.type().equals(type))
                .max(Comparator.comparing(any -> Version.parse(any.release())))
                .orElseThrow(() -> new AssertionError(type + " was never released: add a release with its schema"));
    }

    /** What the files of the releases must be for ever, as the list beside them has it: digest by file. */
    static Map<String, String> digestsOfReleased() {
        try (var lines = Files.lines(COMMITTED.resolve("digests.txt"))) {
            return lines.map(line -> line.split(" {2}", 2))
                    .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0], (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What they are: digest by file. */
    static Map<String, String> releasedFiles() {
        try (var files = Files.walk(COMMITTED)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .collect(Collectors.toMap(
                            file -> COMMITTED.relativize(file).toString().replace('\\', '/'),
                            Contracts::digest,
                            (one, other) -> one,
                            TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the text: a checkout may end its lines in another way. */
    private static String digest(Path file) {
        try {
            var text = Files.readString(file).replace("\r\n", "\n");
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Released released(Path sample) {
        var type = sample.getFileName().toString().replace(".json", "");
        var release = Objects.requireNonNull(sample.getParent()).getFileName().toString();
        return new Released(release, type, read(sample), read(sample.resolveSibling(type + ".schema.json")));
    }

    static Schema schemaOfToday(String type) {
        return schema(read(folder(Event.class, "/schemas").resolve(type + ".json")));
    }

    /** Without a cache between calls: an old schema and today's have the same id. */
    static Schema schema(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    static List<String> breaches(Schema schema, JsonNode data) {
        return schema
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(breach -> breach.getInstanceLocation() + " (" + breach.getKeyword() + ")")
                .sorted()
                .toList();
    }

    /** The objects that a schema describes, by where they are described: one that comes later has a place of its own. */
    static Map<String, JsonNode> objectsIn(JsonNode schema) {
        var objects = new TreeMap<String, JsonNode>();
        collect(schema, "", objects);
        return objects;
    }

    private static void collect(JsonNode schema, String at, Map<String, JsonNode> into) {
        if (schema.has("properties")) {
            into.put(at, schema);
        }
        schema.properties().forEach(part -> collect(part.getValue(), at + "/" + part.getKey(), into));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFileName() + " cannot be read", e);
        }
    }

    private static Path folder(Class<?> beside, String resource) {
        try {
            var code = Path.of(
                    beside.getProtectionDomain().getCodeSource().getLocation().toURI());
            return code.resolve(resource.substring(1));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
