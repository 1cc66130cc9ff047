package lv.ocma.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.Contracts.Released;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contracts change by addition only: old events stay readable, and old readers can read what is told today. */
class ContractsTest {

    static Stream<Released> released() {
        return Contracts.released().stream();
    }

    static Stream<Class<? extends Event>> today() {
        return Contracts.today().values().stream();
    }

    @Test
    void every_event_has_a_schema_a_topic_of_its_kind_and_a_released_sample() {
        var types = List.copyOf(Contracts.today().keySet());
        assertEquals(types, Contracts.schemaFiles());
        assertEquals(Set.copyOf(types), released().map(Released::type).collect(Collectors.toSet()));
        Contracts.today().forEach((type, event) -> {
            var contract = event.getAnnotation(EventContract.class);
            // lv.ocma.divisions.place.published travels in ocma.divisions.place.v1
            var kind = type.substring("lv.".length(), type.lastIndexOf('.'));
            assertEquals(kind + ".v1", contract.topic(), type);
        });
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_event_is_valid_by_the_schema_of_today(Released old) {
        assertEquals(List.of(), Contracts.breaches(Contracts.schemaOfToday(old.type()), old.sample()));
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_event_is_read_by_the_record_of_today_and_nothing_of_it_is_lost(Released old) throws IOException {
        JsonNode told = Contracts.JSON.valueToTree(readToday(old.type(), old.sample()));
        assertContains(told, old.sample(), "");
    }

    @ParameterizedTest
    @MethodSource("released")
    void what_is_told_today_is_valid_by_every_schema_ever_released(Released old) throws IOException {
        for (var sample : List.of(Contracts.newest(old.type()), old)) {
            JsonNode told = Contracts.JSON.valueToTree(readToday(sample.type(), sample.sample()));
            assertEquals(List.of(), Contracts.breaches(Contracts.schema(old.schema()), told), sample::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("released")
    void members_that_come_later_are_read_over(Released old) throws IOException {
        var newer = old.sample().<ObjectNode>deepCopy();
        newer.put("addedLater", "unknown today");
        assertEquals(List.of(), Contracts.breaches(Contracts.schemaOfToday(old.type()), newer));
        assertEquals(readToday(old.type(), old.sample()), readToday(old.type(), newer));
    }

    @ParameterizedTest
    @MethodSource("released")
    void no_member_that_a_schema_required_has_become_dispensable_or_new_ones_required(Released old) {
        var before = required(Contracts.objectsIn(old.schema()));
        var today = required(Contracts.objectsIn(schemaNode(old.type())));
        // An object that came later may require what it likes: who knew of none never looks into it.
        today.keySet().retainAll(before.keySet());
        assertEquals(before, today);
    }

    @ParameterizedTest
    @MethodSource("released")
    void each_required_member_is_missed_when_it_is_absent(Released old) {
        for (var member : required(schemaNode(old.type()))) {
            var lacking = old.sample().<ObjectNode>deepCopy();
            lacking.remove(member);
            assertNotEquals(
                    List.of(), Contracts.breaches(Contracts.schemaOfToday(old.type()), lacking), "without " + member);
        }
    }

    @ParameterizedTest
    @MethodSource("today")
    void the_key_of_an_event_is_no_part_of_its_data(Class<? extends Event> event) {
        assertTrue(Stream.of(event.getRecordComponents()).noneMatch(part -> "aggregateId".equals(part.getName())));
    }

    private static Map<String, Set<String>> required(Map<String, JsonNode> objects) {
        var required = new TreeMap<String, Set<String>>();
        objects.forEach((at, object) -> required.put(at, required(object)));
        return required;
    }

    private static Set<String> required(JsonNode object) {
        return object.path("required").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static JsonNode schemaNode(String type) {
        return Contracts.schemaOfToday(type).getSchemaNode();
    }

    private static Event readToday(String type, JsonNode sample) throws IOException {
        var event = Contracts.today().get(type);
        if (event == null) {
            throw new AssertionError(type + " was released and has no record any more");
        }
        return Contracts.JSON.treeToValue(sample, event);
    }

    /** Everything that was told before is told still, with the same value; more may have come. */
    private static void assertContains(JsonNode today, JsonNode before, String at) {
        if (before.isObject()) {
            before.properties()
                    .forEach(member ->
                            assertContains(today.path(member.getKey()), member.getValue(), at + "/" + member.getKey()));
        } else if (before.isArray()) {
            assertEquals(before.size(), today.size(), at);
            for (int index = 0; index < before.size(); index++) {
                assertContains(today.path(index), before.path(index), at + "/" + index);
            }
        } else {
            assertEquals(before, today, at);
        }
    }
}
