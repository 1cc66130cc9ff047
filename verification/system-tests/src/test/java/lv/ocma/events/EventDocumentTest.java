package lv.ocma.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.events.CompiledEvents.Contract;
import org.junit.jupiter.api.Test;

class EventDocumentTest {
    private static final CompiledEvents COMPILED = new CompiledEvents();
    private static final EventDocument DOCUMENT = new EventDocument();
    private static final Pattern ROW = Pattern.compile("^\\| `(\\S+)` \\| `(\\S+)` \\|.*$", Pattern.MULTILINE);

    @Test
    void the_classes_of_contracts_and_services_were_found() {
        assertFalse(COMPILED.contracts().isEmpty());
        assertTrue(COMPILED.told().stream().anyMatch(one -> one.direction() == Told.Direction.SEND));
        assertTrue(COMPILED.told().stream().anyMatch(one -> one.direction() == Told.Direction.RECEIVE));
    }

    @Test
    void every_event_is_sent_by_one_service_and_whoever_receives_it_reads_its_topic() {
        for (var contract : COMPILED.contracts()) {
            var ways = COMPILED.told().stream()
                    .filter(one -> one.type().equals(contract.type()))
                    .toList();
            var senders = ways.stream()
                    .filter(one -> one.direction() == Told.Direction.SEND)
                    .toList();
            assertEquals(1, senders.size(), contract.type() + " is sent by " + senders);
            ways.forEach(way -> assertEquals(contract.topic(), way.topic(), way.toString()));
        }
    }

    @Test
    void the_channels_are_the_topics_of_the_contracts_each_with_its_events() {
        var expected = COMPILED.contracts().stream()
                .collect(
                        groupingBy(Contract::topic, TreeMap::new, mapping(Contract::type, toCollection(TreeSet::new))));
        var documented = new TreeMap<String, Set<String>>();
        DOCUMENT.channels().forEach((address, channel) -> documented.put(address, DOCUMENT.typesOf(channel)));
        assertEquals(expected, documented);
    }

    @Test
    void the_operations_are_what_the_services_send_and_receive() {
        assertEquals(COMPILED.told(), DOCUMENT.told());
    }

    @Test
    void the_servers_are_those_of_the_local_stack_and_of_compose() {
        var port = CompiledEvents.properties("local-stack/ports.properties").getProperty("KAFKA");
        assertEquals("localhost:" + port, DOCUMENT.servers().at("/local/host").asText());
        var advertised = Pattern.compile("KAFKA_ADVERTISED_LISTENERS: CLIENT://(\\S+)")
                .matcher(CompiledEvents.text("docker-compose.yml"));
        assertTrue(advertised.find());
        assertEquals(advertised.group(1), DOCUMENT.servers().at("/compose/host").asText());
        assertEquals(2, DOCUMENT.servers().size());
    }

    @Test
    void no_message_is_described_that_no_contract_has() {
        assertEquals(
                new TreeSet<>(COMPILED.contracts().stream().map(Contract::type).toList()),
                new TreeSet<>(DOCUMENT.messages().keySet()));
    }

    @Test
    void retention_compaction_and_partitions_are_those_that_topics_are_made_with() {
        var settings =
                CompiledEvents.properties("libs/platform/src/main/resources/META-INF/microprofile-config.properties");
        for (var contract : COMPILED.contracts()) {
            var kafka = DOCUMENT.followed(DOCUMENT.channel(contract.topic()).get("bindings"))
                    .get("kafka");
            var topic = kafka.get("topicConfiguration");
            assertEquals(
                    settings.getProperty("ocma.topics.partitions"),
                    kafka.get("partitions").asText());
            assertEquals(
                    contract.compacted() ? "[\"compact\"]" : "[\"delete\"]",
                    topic.get("cleanup.policy").toString(),
                    contract.topic());
            assertEquals(
                    contract.compacted() ? 0 : Duration.ofDays(30).toMillis(),
                    topic.path("retention.ms").asLong(),
                    contract.topic());
            assertEquals(
                    contract.compacted() ? Duration.ofDays(7).toMillis() : 0,
                    topic.path("max.compaction.lag.ms").asLong(),
                    contract.topic());
        }
    }

    @Test
    void receivers_belong_to_the_group_of_their_service() {
        for (var operation : DOCUMENT.operations()) {
            var service = operation.at("/tags/0/name").asText();
            assertTrue(CompiledEvents.services().contains(service), service);
            var group = operation.at("/bindings/kafka/groupId/const");
            if (operation.get("action").asText().equals("receive")) {
                var name = CompiledEvents.properties(service + "/src/main/resources/application.properties")
                        .getProperty("quarkus.application.name");
                // What is read a second time for another purpose is read in a group beside the service's own.
                assertTrue(List.of(name, name + "-feed").contains(group.asText()), service);
            } else {
                assertTrue(group.isMissingNode(), service);
            }
        }
    }

    @Test
    void the_headers_are_those_that_the_relay_writes() {
        var sender = CompiledEvents.text("libs/platform/src/main/java/lv/ocma/platform/outbox/EventSender.java");
        var written = new TreeSet<String>();
        var names = Pattern.compile("\"(ce_\\w+|content-type|traceparent)\"").matcher(sender);
        while (names.find()) {
            written.add(names.group(1));
        }
        for (var message : DOCUMENT.messages().values()) {
            assertEquals(written, members(DOCUMENT.trait(message).at("/headers/properties")));
            assertTrue(written.containsAll(members(message.at("/headers/properties"))));
        }
    }

    @Test
    void each_message_names_its_type_and_the_schema_of_its_data() {
        DOCUMENT.messages().forEach((type, message) -> {
            assertEquals(type, message.at("/headers/properties/ce_type/const").asText());
            assertEquals(
                    DOCUMENT.schema(message).get("$id").asText(),
                    message.at("/headers/properties/ce_dataschema/const").asText());
            assertTrue(message.at("/bindings/kafka/key/type").isTextual(), type + " has no key");
        });
    }

    @Test
    void personal_members_are_those_that_the_schemas_say_are_encrypted() {
        DOCUMENT.messages().forEach((type, message) -> {
            var personal = new TreeSet<String>();
            message.get("x-personal-data").forEach(member -> personal.add(member.asText()));
            var schema = DOCUMENT.schema(message);
            assertEquals(new TreeSet<>(encrypted(schema, schema, "")), personal, type);
        });
    }

    /** Pointers of the members that are JWE. */
    private static List<String> encrypted(JsonNode schema, JsonNode node, String pointer) {
        var found = new ArrayList<String>();
        var here = node.has("$ref") ? schema.at(node.get("$ref").asText().replaceFirst("^#", "")) : node;
        if (here.path("description").asText().startsWith("JWE")) {
            found.add(pointer);
        }
        here.path("properties")
                .properties()
                .forEach(member -> found.addAll(encrypted(schema, member.getValue(), pointer + "/" + member.getKey())));
        return found;
    }

    @Test
    void the_catalogue_has_a_row_for_each_event_with_its_topic_sender_receivers_and_personal_data() {
        var rows = new TreeMap<String, String>();
        var found = ROW.matcher(CompiledEvents.text("docs/events.md"));
        while (found.find()) {
            rows.put(found.group(1), found.group());
        }
        assertEquals(DOCUMENT.messages().keySet(), rows.keySet());
        for (var contract : COMPILED.contracts()) {
            var cells = rows.getOrDefault(contract.type(), "").split("\\s*\\|\\s*", -1);
            assertEquals("`" + contract.topic() + "`", cells[2]);
            assertEquals(services(contract, Told.Direction.SEND), cells[4], contract.type());
            assertEquals(services(contract, Told.Direction.RECEIVE), cells[5], contract.type());
            var personal = new ArrayList<String>();
            DOCUMENT.message(contract.type())
                    .get("x-personal-data")
                    .forEach(member -> personal.add("`" + member.asText() + "`"));
            assertEquals(
                    personal.isEmpty() ? "none" : String.join(", ", personal) + ", as JWE", cells[6], contract.type());
        }
    }

    private static String services(Contract contract, Told.Direction direction) {
        return String.join(
                ", ",
                COMPILED.told().stream()
                        .filter(one ->
                                one.direction() == direction && one.type().equals(contract.type()))
                        .map(Told::service)
                        .toList());
    }

    private static SortedSet<String> members(JsonNode object) {
        var names = new TreeSet<String>();
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            names.add(member.getKey());
        }
        return names;
    }
}
