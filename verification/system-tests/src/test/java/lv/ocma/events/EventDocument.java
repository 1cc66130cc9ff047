package lv.ocma.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docs/asyncapi.yaml, its references within the document followed. */
public final class EventDocument {
    private static final String FOLDER = "docs";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    public EventDocument() {
        Object read =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(CompiledEvents.text(FOLDER + "/asyncapi.yaml"));
        document = JSON.valueToTree(read);
    }

    /** Channels by address. */
    public Map<String, JsonNode> channels() {
        var channels = new TreeMap<String, JsonNode>();
        document.get("channels")
                .forEach(channel -> channels.put(channel.get("address").asText(), channel));
        return channels;
    }

    public JsonNode channel(String address) {
        return known(channels(), address);
    }

    public JsonNode message(String type) {
        return known(messages(), type);
    }

    private static JsonNode known(Map<String, JsonNode> all, String name) {
        var found = all.get(name);
        if (found == null) {
            throw new AssertionError(name + " is not in the document");
        }
        return found;
    }

    /** Messages by type, wherever they are used. */
    public Map<String, JsonNode> messages() {
        var messages = new TreeMap<String, JsonNode>();
        document.at("/components/messages").forEach(message -> messages.put(type(message), message));
        return messages;
    }

    JsonNode servers() {
        return document.get("servers");
    }

    public JsonNode operations() {
        return document.get("operations");
    }

    public SortedSet<String> typesOf(JsonNode channel) {
        var types = new TreeSet<String>();
        channel.get("messages").forEach(message -> types.add(type(followed(message))));
        return types;
    }

    /** The service that tells an event. */
    public String sender(String type) {
        return told().stream()
                .filter(one ->
                        one.direction() == Told.Direction.SEND && one.type().equals(type))
                .map(Told::service)
                .findFirst()
                .orElseThrow();
    }

    SortedSet<Told> told() {
        var told = new TreeSet<Told>();
        for (var operation : operations()) {
            var direction =
                    Told.Direction.valueOf(operation.get("action").asText().toUpperCase(Locale.ROOT));
            var service = operation.at("/tags/0/name").asText();
            var topic = followed(operation.get("channel")).get("address").asText();
            for (var message : operation.get("messages")) {
                told.add(new Told(direction, service, topic, type(followed(followed(message)))));
            }
        }
        return told;
    }

    public JsonNode trait(JsonNode message) {
        return followed(message.at("/traits/0"));
    }

    /** The schema of a message's data, and that it is the file of its type in contracts. */
    JsonNode schema(JsonNode message) {
        var file = Path.of(FOLDER).resolve(message.at("/payload/$ref").asText()).normalize();
        var expected = Path.of("libs/contracts/src/main/resources/schemas", type(message) + ".json");
        if (!file.equals(expected)) {
            throw new AssertionError(type(message) + " has its data described by " + file + " and not by " + expected);
        }
        try {
            return JSON.readTree(Files.readString(CompiledEvents.ROOT.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What a reference within the document leads to; anything else is itself. */
    public JsonNode followed(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        var target = document.at(node.get("$ref").asText().replaceFirst("^#", ""));
        if (target.isMissingNode()) {
            throw new AssertionError(node.get("$ref").asText() + " leads nowhere");
        }
        return target;
    }

    private static String type(JsonNode message) {
        return message.get("name").asText();
    }
}
