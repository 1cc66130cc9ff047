package lv.ocma.events;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The events of the suite as its compiled classes and its configuration have them. No service is started for it. */
final class CompiledEvents {
    /** Tests run in their module's folder. */
    static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    private static final String CONTRACT = "lv.ocma.contracts.EventContract";
    private static final String PUBLISHED = "lv.ocma.platform.events.PublishedEvents";
    private static final String CONSUMER = "lv.ocma.platform.inbox.EventConsumer";
    private static final String INCOMING = "org.eclipse.microprofile.reactive.messaging.Incoming";
    private static final List<String> LIBRARIES = List.of("libs/contracts", "libs/platform");
    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    /** What an event's record declares. */
    record Contract(String type, String topic, boolean compacted) {}

    private final Map<String, Contract> byClass = new TreeMap<>();
    private final SortedSet<Told> told = new TreeSet<>();

    CompiledEvents() {
        imported("libs/contracts").stream()
                .filter(one -> one.isAnnotatedWith(CONTRACT))
                .forEach(one -> byClass.put(one.getName(), contract(one)));
        services().forEach(this::read);
    }

    List<Contract> contracts() {
        return List.copyOf(byClass.values());
    }

    SortedSet<Told> told() {
        return told;
    }

    /** Every module that can tell or hear: all but the libraries, the launcher and the tests. */
    static List<String> services() {
        var services = new ArrayList<String>();
        var modules = MODULE.matcher(text("pom.xml"));
        while (modules.find()) {
            var module = modules.group(1);
            if (Files.exists(ROOT.resolve(module).resolve("src/main/resources/application.properties"))) {
                services.add(module);
            }
        }
        return services;
    }

    private void read(String module) {
        var settings = properties(module + "/src/main/resources/application.properties");
        for (var one : imported(module)) {
            if (!one.getPackageName().startsWith("lv.ocma.") || one.isInterface()) {
                continue;
            }
            if (one.isAssignableTo(PUBLISHED)) {
                events(one)
                        .forEach(event -> told.add(new Told(Told.Direction.SEND, module, event.topic(), event.type())));
            }
            if (one.isAssignableTo(CONSUMER)) {
                var topics = topics(one, settings);
                events(one)
                        .forEach(event -> told.add(new Told(
                                Told.Direction.RECEIVE,
                                module,
                                topics.contains(event.topic()) ? event.topic() : String.join(" or ", topics),
                                event.type())));
            }
        }
    }

    /** The topics of the channel that the consumer is connected to. */
    private static List<String> topics(JavaClass consumer, Properties settings) {
        var channels = consumer.getMethods().stream()
                .flatMap(method -> method.tryGetAnnotationOfType(INCOMING).stream())
                .map(incoming -> incoming.get("value").orElseThrow().toString())
                .toList();
        if (channels.size() != 1) {
            throw new AssertionError(consumer.getName() + " listens to " + channels + " and not to one channel");
        }
        var name = "mp.messaging.incoming." + channels.getFirst() + ".topic";
        var topics = settings.getProperty(name, settings.getProperty(name + "s"));
        if (topics == null) {
            throw new AssertionError(consumer.getName() + " listens to a channel without " + name);
        }
        return List.of(topics.split(",", -1));
    }

    /** The events that a class names. */
    private Stream<Contract> events(JavaClass one) {
        return one.getCodeUnits().stream()
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .distinct()
                .flatMap(event -> Stream.ofNullable(byClass.get(event.getName())));
    }

    private static Contract contract(JavaClass event) {
        var annotation = event.getAnnotationOfType(CONTRACT);
        return new Contract(
                annotation.get("type").orElseThrow().toString(),
                annotation.get("topic").orElseThrow().toString(),
                Boolean.parseBoolean(annotation.get("compacted").orElse(false).toString()));
    }

    private static JavaClasses imported(String module) {
        var paths = Stream.concat(LIBRARIES.stream(), Stream.of(module))
                .distinct()
                .map(one -> ROOT.resolve(one).resolve("target/classes"))
                .toList();
        for (var path : paths) {
            if (!Files.isDirectory(path)) {
                throw new AssertionError(
                        path + " is missing: build the whole suite, or all services before this module");
            }
        }
        return new ClassFileImporter().importPaths(paths);
    }

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    static Properties properties(String path) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(ROOT.resolve(path))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return properties;
    }
}
