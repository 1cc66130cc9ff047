package lv.ocma.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lv.ocma.contracts.Event;

/**
 * Turns the data of an event into JSON and back, checked against its schema both ways. Its mapper is its own: what travels must not
 * change because somebody tunes the mapper of the REST API. Unknown members are read over, as contracts may grow.
 */
@ApplicationScoped
public class EventCodec {

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    /**
     * Reads the schema of the type and how its records are written and read, once and for all: what is missing or wrong stops the start
     * instead of an event, and the first event does not wait for it.
     */
    public void prepare(Class<? extends Event> event) {
        var _ = schema(EventContracts.of(event).type());
        var _ = json.readerFor(event);
        var _ = json.writerFor(event);
    }

    /** The event as JSON. Throws {@link InvalidEvent} on a breach: the write that wanted to tell it must fail. */
    public String encode(Event event) {
        JsonNode data = json.valueToTree(event);
        check(EventContracts.of(event.getClass()).type(), data);
        return data.toString();
    }

    /** The event as a record. Throws {@link InvalidEvent} if it breaks its schema. */
    public <E extends Event> E decode(Class<E> event, String payload) {
        var type = EventContracts.of(event).type();
        try {
            var data = json.readTree(payload);
            check(type, data);
            return json.treeToValue(data, event);
        } catch (JsonProcessingException e) {
            // The parser's message quotes what it read, which may be personal.
            throw new InvalidEvent(
                    type,
                    "not readable as " + event.getSimpleName() + " ("
                            + e.getClass().getSimpleName() + ")",
                    e);
        }
    }

    /** The {@code dataschema} of the type: the {@code $id} of its schema. */
    public String schemaId(String type) {
        return schema(type).getSchemaLocation().getAbsoluteIri().toString();
    }

    private void check(String type, JsonNode data) {
        var breaches = schema(type)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!breaches.isEmpty()) {
            throw new InvalidEvent(
                    type, breaches.stream().map(EventCodec::place).sorted().collect(Collectors.joining(", ")));
        }
    }

    private static String place(Error breach) {
        return breach.getInstanceLocation() + " (" + breach.getKeyword() + ")";
    }

    private Schema schema(String type) {
        return schemas.computeIfAbsent(type, this::compile);
    }

    private Schema compile(String type) {
        var path = "/schemas/" + type + ".json";
        try (var source = EventCodec.class.getResourceAsStream(path)) {
            if (source == null) {
                throw new IllegalStateException("there is no JSON Schema " + path);
            }
            var schema = registry.getSchema(json.readTree(source));
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
