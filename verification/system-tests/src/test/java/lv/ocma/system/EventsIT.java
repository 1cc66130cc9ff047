package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import lv.ocma.events.EventDocument;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

/** The topics of the running broker and every record in them, held against docs/asyncapi.yaml. */
@SystemTest
class EventsIT {

    private static final EventDocument DOCUMENT = new EventDocument();
    /** Told on the day of a visit, or when its time comes near or is lost: nobody waits for that here. The service's own tests tell them. */
    private static final Set<String> BY_THE_CLOCK = Set.of(
            "lv.ocma.appointments.booking.checked-in",
            "lv.ocma.appointments.booking.served",
            "lv.ocma.appointments.booking.missed",
            "lv.ocma.appointments.booking.contact-ended",
            "lv.ocma.appointments.booking.reopened",
            "lv.ocma.appointments.booking.delayed",
            "lv.ocma.appointments.booking.place-late",
            "lv.ocma.appointments.booking.place-on-time",
            "lv.ocma.appointments.ticket.ended",
            "lv.ocma.appointments.ticket.refused",
            "lv.ocma.appointments.booking.refused",
            "lv.ocma.appointments.booking.reminder-due",
            "lv.ocma.appointments.booking.time-proposed",
            "lv.ocma.appointments.booking.displaced",
            "lv.ocma.appointments.booking.proposal-withdrawn",
            "lv.ocma.appointments.waiting.offer-withdrawn",
            "lv.ocma.appointments.waiting.joined",
            "lv.ocma.appointments.waiting.offered",
            "lv.ocma.appointments.waiting.lapsed",
            "lv.ocma.appointments.waiting.ended",
            "lv.ocma.appointments.booking.stands",
            "lv.ocma.notifications.message.notified",
            "lv.ocma.notifications.message.notification-withdrawn",
            "lv.ocma.notifications.message.failed",
            "lv.ocma.complaints.case.received",
            "lv.ocma.complaints.case.extended",
            "lv.ocma.complaints.case.forwarded",
            "lv.ocma.complaints.case.cure-asked",
            "lv.ocma.complaints.case.decided",
            "lv.ocma.complaints.case.reopened",
            "lv.ocma.complaints.case.withdrawn",
            "lv.ocma.complaints.case.due",
            "lv.ocma.complaints.case.reclassified",
            "lv.ocma.complaints.case.statement-asked",
            "lv.ocma.complaints.enquiry.promised",
            "lv.ocma.complaints.enquiry.moved",
            "lv.ocma.complaints.enquiry.due",
            "lv.ocma.complaints.enquiry.answered",
            "lv.ocma.complaints.service-error.reported",
            "lv.ocma.complaints.service-error.customer-told",
            "lv.ocma.complaints.incident.recorded",
            "lv.ocma.complaints.incident.contact-ended",
            "lv.ocma.complaints.gratitude-offer.declined",
            "lv.ocma.complaints.spoken-submission.confirmed",
            "lv.ocma.complaints.question.answered",
            "lv.ocma.complaints.survey.invited");

    private static final Set<String> CHECKED = Set.of("type", "const", "pattern", "format", "description");

    private final Api api;
    private final Diary diary;
    private final Inside inside;
    private final Map<String, Object> broker;

    EventsIT(Api api, Addresses addresses, Diary diary, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.inside = inside;
        broker = Map.of("bootstrap.servers", addresses.get("KAFKA_BOOTSTRAP_SERVERS"));
    }

    @Test
    void the_topics_are_the_channels_with_their_partitions_and_with_the_settings_that_they_were_made_with()
            throws ExecutionException, InterruptedException {
        var channels = DOCUMENT.channels();
        try (var admin = Admin.create(broker)) {
            assertEquals(
                    channels.keySet(), new TreeSet<>(admin.listTopics().names().get()));
            var topics = admin.describeTopics(channels.keySet()).allTopicNames().get();
            for (var channel : channels.entrySet()) {
                var binding =
                        DOCUMENT.followed(channel.getValue().get("bindings")).get("kafka");
                var topic = Objects.requireNonNull(topics.get(channel.getKey()));
                assertEquals(
                        binding.get("partitions").asInt(), topic.partitions().size(), channel.getKey());
                assertEquals(
                        documented(binding.get("topicConfiguration")),
                        given(admin, channel.getKey()),
                        channel.getKey());
            }
        }
    }

    private static SortedMap<String, String> documented(JsonNode settings) {
        var documented = new TreeMap<String, String>();
        for (var setting : settings.properties()) {
            var values = new TreeSet<String>();
            setting.getValue().forEach(value -> values.add(value.asText()));
            documented.put(
                    setting.getKey(), values.isEmpty() ? setting.getValue().asText() : String.join(",", values));
        }
        return documented;
    }

    /** What the topic was given itself, whatever the broker does by default. */
    private static SortedMap<String, String> given(Admin admin, String topic)
            throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var given = new TreeMap<String, String>();
        var told = admin.describeConfigs(List.of(resource)).all().get();
        for (var entry : Objects.requireNonNull(told.get(resource)).entries()) {
            if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
                given.put(entry.name(), entry.value());
            }
        }
        return given;
    }

    @Test
    void the_groups_that_read_are_those_of_the_document() throws ExecutionException, InterruptedException {
        var documented = new TreeSet<String>();
        for (var operation : DOCUMENT.operations()) {
            if (operation.get("action").asText().equals("receive")) {
                documented.add(operation.at("/bindings/kafka/groupId/const").asText());
            }
        }
        try (var admin = Admin.create(broker)) {
            assertEquals(
                    documented,
                    admin.listGroups().all().get().stream()
                            .map(group -> group.groupId())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void every_record_has_the_headers_and_the_key_that_the_document_describes() {
        var times = diary.aDayAt("riga-2");
        var visit = api.booked("front-end", diary.address("told"), times.getFirst());
        var moved = visit.changed(api.move(visit, times.get(1)));
        api.cancel(moved).then().statusCode(200);
        var longer = api.booked("front-end", diary.address("longer"), times.get(4));
        Api.json(api.as("front-end"), Map.of("service", "eid-card"))
                .header("If-Match", longer.etag())
                .post(longer.path() + "/items")
                .then()
                .statusCode(200);
        Api.json(api.as("front-end"), Map.of())
                .header("Idempotency-Key", UUID.randomUUID())
                .post(longer.path() + "/contact-verification-codes")
                .then()
                .statusCode(202);
        Eventually.holds(
                "the events of both visits have been sent",
                () -> sent("ocma.appointments.booking.v1", visit) == 3
                        && sent("ocma.appointments.booking.v1", longer) == 2
                        && sent("ocma.appointments.contact.v1", longer) == 1);

        var types = new TreeSet<String>();
        DOCUMENT.channels().forEach((topic, channel) -> {
            var known = DOCUMENT.typesOf(channel);
            inside.read(topic, record -> types.add(described(record, known)));
        });
        types.addAll(BY_THE_CLOCK);
        assertEquals(DOCUMENT.messages().keySet(), types, "each event has been seen");
    }

    private long sent(String topic, Visit visit) {
        return inside.records(topic).stream()
                .filter(record -> visit.id().equals(record.key()))
                .count();
    }

    private static String described(ConsumerRecord<String, byte[]> record, Set<String> known) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> {
            var before = headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            assertEquals(null, before, header.key() + " stands twice");
        });
        var type = headers.getOrDefault("ce_type", "");
        assertTrue(known.contains(type), record.topic() + " holds " + type);
        var message = DOCUMENT.message(type);
        var trait = DOCUMENT.trait(message).get("headers");
        trait.get("required").forEach(name -> assertTrue(headers.containsKey(name.asText()), type + " " + name));
        headers.forEach((name, value) -> {
            assertTrue(trait.at("/properties").has(name), type + " has a header " + name);
            assertSuits(type + " " + name, trait.at("/properties").get(name), value);
            var own = message.at("/headers/properties").get(name);
            if (own != null) {
                assertSuits(type + " " + name, own, value);
            }
        });
        assertSuits(type + " key", message.at("/bindings/kafka/key"), record.key());
        assertEquals(record.key(), headers.get("ce_subject"), type);
        assertEquals("urn:ocma:" + DOCUMENT.sender(type), headers.get("ce_source"), type);
        return type;
    }

    private static void assertSuits(String name, JsonNode schema, String value) {
        for (var keyword : schema.properties()) {
            assertTrue(CHECKED.contains(keyword.getKey()), "nobody checks " + keyword.getKey());
        }
        assertEquals("string", schema.path("type").asText(), name);
        assertEquals(schema.path("const").asText(value), value, name);
        assertTrue(value.matches(schema.path("pattern").asText(".*")), name + " " + value);
        switch (schema.path("format").asText()) {
            case "" -> assertTrue(!value.isBlank(), name);
            case "uuid" -> assertEquals(UUID.fromString(value).toString(), value, name);
            case "uri" -> assertTrue(URI.create(value).isAbsolute(), name);
            case "uri-reference" -> assertEquals(value, URI.create(value).toString(), name);
            case "date-time" ->
                assertEquals(ZoneOffset.UTC, OffsetDateTime.parse(value).getOffset(), name);
            default -> throw new AssertionError("nobody checks the format of " + name);
        }
    }
}
