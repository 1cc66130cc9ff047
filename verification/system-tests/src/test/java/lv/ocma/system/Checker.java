package lv.ocma.system;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads all databases, topics and the mail sink, and names every promise that was broken; none is what a drill wants. */
final class Checker {

    private static final String BOOKINGS = "ocma.appointments.booking.v1";

    private final Inside inside;
    private final Mailbox mailbox;
    private final Ledger ledger;
    private final List<String> broken = new ArrayList<>();

    Checker(Inside inside, Mailbox mailbox, Ledger ledger) {
        this.inside = inside;
        this.mailbox = mailbox;
        this.ledger = ledger;
    }

    List<String> broken() {
        everythingHasArrived();
        everyAcknowledgedWriteIsThereOnce();
        everyPlaceSaysWhatItsOfficeSaidLast();
        noTwoVisitsShareACounter();
        everyEventWasPublishedInOrder();
        everyEventWasAppliedOnce();
        everyDueMessageHasOneMessageId();
        return broken;
    }

    private void everythingHasArrived() {
        for (var service : List.of("divisions", "appointments", "complaints", "notifications")) {
            Eventually.holds(
                    "the outbox of " + service + " is empty",
                    () -> inside.one(service, "select count(*) from outbox where sent_at is null")
                            .equals("0"));
        }
        for (var service : List.of("divisions", "appointments", "complaints", "notifications")) {
            // An event may fail three times while the database comes and goes: then it waits parked, and is tried again
            // without anybody's help.
            Eventually.holds(
                    "no event is parked at " + service,
                    () -> inside.one(service, "select count(*) from parked_event")
                            .equals("0"));
        }
        var events = inside.one("appointments", "select count(*) from outbox");
        Eventually.holds(
                "every event of a booking has its message",
                () -> inside.one("notifications", "select count(*) from message where due_at is null")
                        .equals(events));
    }

    private void everyAcknowledgedWriteIsThereOnce() {
        var stored = new TreeMap<String, List<String>>();
        inside.rows("appointments", "select id, status, place, extract(epoch from starts_at)::bigint from booking")
                .forEach(row -> stored.put(row.getFirst(), row.subList(1, row.size())));
        ledger.entries().forEach((id, entry) -> {
            var expected = List.of(
                    entry.cancelled() ? "CANCELLED" : "BOOKED",
                    entry.place(),
                    Long.toString(OffsetDateTime.parse(entry.start()).toEpochSecond()));
            promise(
                    expected.equals(stored.get(id)),
                    "visit " + id + " was answered as " + expected + " and is " + stored.get(id));
        });
        promise(
                inside.one(
                                "appointments",
                                "select count(*) from booking where id not in (" + ids()
                                        + ") and contact_email is not null and place in (" + places() + ")")
                        .equals("0"),
                "a booking is stored that nobody was answered");
    }

    private void everyPlaceSaysWhatItsOfficeSaidLast() {
        ledger.phones()
                .forEach((place, phone) -> promise(
                        inside.one(
                                        "divisions",
                                        "select count(*) from place where id = '" + place + "' and phones = '{" + phone
                                                + "}'")
                                .equals("1"),
                        place + " does not say " + phone));
    }

    private String ids() {
        return ledger.entries().keySet().stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
    }

    private String places() {
        return ledger.entries().values().stream()
                .map(Ledger.Entry::place)
                .distinct()
                .map(place -> "'" + place + "'")
                .collect(Collectors.joining(", "));
    }

    private void noTwoVisitsShareACounter() {
        promise(inside.one("appointments", """
                        select count(*) from claim a join claim b
                        on a.id < b.id and a.counter = b.counter and a.during && b.during""").equals("0"), "two claims overlap");
        promise(inside.one("appointments", """
                        select count(*) from booking b where status = 'BOOKED' and ends_at > now() and
                        (select count(*) from claim c where c.booking = b.id and c.during = tstzrange(b.starts_at, b.ends_at)) <> 1""").equals("0"), "a booked visit has not exactly its own claim");
        promise(inside.one("appointments", """
                        select count(*) from claim c join booking b on b.id = c.booking where b.status = 'CANCELLED'""").equals("0"), "a cancelled visit still has a claim");
    }

    private void everyEventWasPublishedInOrder() {
        for (var service : List.of("divisions", "appointments")) {
            var told = new LinkedHashMap<String, List<String>>();
            inside.rows(
                            service,
                            "select aggregatetype, aggregateid, id from outbox order by aggregatetype, aggregateid, sequence")
                    .forEach(row -> told.computeIfAbsent(row.get(0) + " " + row.get(1), _ -> new ArrayList<>())
                            .add(row.get(2)));
            var topics = told.keySet().stream()
                    .map(key -> key.substring(0, key.indexOf(' ')))
                    .collect(Collectors.toSet());
            var arrived = new LinkedHashMap<String, List<String>>();
            var last = new LinkedHashMap<String, String>();
            topics.forEach(topic -> inside.records(topic).forEach(record -> {
                first(arrived, topic, record);
                last.put(topic + " " + record.key(), id(record));
            }));
            told.forEach((aggregate, events) -> promise(
                    // What was sent again may be old, but whoever reads only the last state must have the newest.
                    events.getLast().equals(last.get(aggregate)),
                    aggregate + " was last told as " + events.getLast() + " and its last record is "
                            + last.get(aggregate)));
            told.forEach((aggregate, events) -> promise(
                    // Compaction may have taken older states; those that are left are in order.
                    isInOrder(events, arrived.getOrDefault(aggregate, List.of()), aggregate.startsWith(BOOKINGS)),
                    aggregate + " was told as " + events + " and arrived as " + arrived.get(aggregate)));
        }
    }

    /** Sent again after a crash, an event is there twice; what counts is where it was first. */
    private static void first(Map<String, List<String>> arrived, String topic, ConsumerRecord<String, byte[]> record) {
        var events = arrived.computeIfAbsent(topic + " " + record.key(), _ -> new ArrayList<>());
        var id = id(record);
        if (!events.contains(id)) {
            events.add(id);
        }
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
    }

    private static boolean isInOrder(List<String> told, List<String> arrived, boolean all) {
        var kept = told.stream().filter(arrived::contains).toList();
        return kept.equals(arrived) && (all ? arrived.equals(told) : arrived.contains(told.getLast()));
    }

    private void everyEventWasAppliedOnce() {
        var told = column("appointments", "select id from outbox where aggregatetype = '" + BOOKINGS + "'");
        promise(
                told.equals(
                        column("notifications", "select event_id from inbox where consumer = 'notifications.booking'")),
                "the inbox of notifications does not hold exactly the events of bookings");
        promise(
                told.equals(column("notifications", "select event_id from message")),
                "the messages are not those of exactly the events of bookings");
        var letters = pairs("notifications", "select about, count(*) from message group by about");
        ledger.entries()
                .forEach((visit, entry) -> promise(
                        Integer.toString(entry.changes()).equals(letters.get(visit)),
                        "visit " + visit + " was changed " + entry.changes() + " times and told " + letters.get(visit)
                                + " times"));
        var newest = pairs("divisions", "select aggregatetype || ' ' || aggregateid, last from outbox_sequence");
        for (var service : List.of("appointments", "notifications")) {
            pairs(service, "select topic || ' ' || key, min(sequence) from inbox_position group by topic, key")
                    .forEach((aggregate, sequence) -> promise(
                            sequence.equals(newest.get(aggregate)),
                            service + " knows " + aggregate + " up to " + sequence + " of " + newest.get(aggregate)));
        }
    }

    private void everyDueMessageHasOneMessageId() {
        var sent = pairs("notifications", "select message_id, about from message");
        var seen = new HashSet<String>();
        for (var entry : ledger.entries().values()) {
            var messages = mailbox.messages(entry.address());
            promise(
                    messages.size() == entry.changes(),
                    entry.address() + " is due " + entry.changes() + " messages and has " + messages.size());
            messages.forEach(letter -> {
                promise(
                        sent.containsKey(letter.messageId()),
                        "the sink has a message that nobody sent: " + letter.messageId());
                promise(seen.add(letter.messageId()), "two people have one Message-ID: " + letter.messageId());
            });
        }
    }

    private Set<String> column(String service, String sql) {
        return inside.rows(service, sql).stream()
                .map(List::getFirst)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private Map<String, String> pairs(String service, String sql) {
        return inside.rows(service, sql).stream().collect(Collectors.toMap(List::getFirst, List::getLast));
    }

    private void promise(boolean kept, String otherwise) {
        if (!kept) {
            broken.add(otherwise);
        }
    }
}
