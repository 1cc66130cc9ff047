package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The sender is killed again and again while it has many messages in hand. {@code ./ocma kills} does it with ten thousand; {@code -Docma.seed=N} repeats the
 * pauses between its deaths.
 */
@SystemTest
class SendingKillsIT {

    private static final int MESSAGES = Integer.getInteger("ocma.kills.messages", 600);
    private static final int MOST_KILLS = Integer.getInteger("ocma.kills", 2);
    private static final int IN_A_BATCH = 1_000;
    private static final long SEED = Long.getLong("ocma.seed", System.nanoTime());
    private static final int LONGEST_LIFE_MILLIS = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PLACE = "riga-3";

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Parts parts;
    private final Inside inside;

    SendingKillsIT(Api api, Diary diary, Mailbox mailbox, Parts parts, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.parts = parts;
        this.inside = inside;
    }

    @AfterEach
    void all_parts_run_again() {
        parts.startWhatWasKilled();
    }

    @Test
    @Clause("V3")
    void no_message_is_lost_and_none_is_there_twice_but_those_that_its_record_calls_doubtful() {
        System.out.println("ocma.seed=" + SEED);
        var random = new Random(SEED);
        var addresses = IntStream.range(0, MESSAGES)
                .mapToObj(number -> diary.address("told-" + number))
                .toList();
        var batches = written(aTemplate(), addresses);

        int kills = 0;
        while (kills < MOST_KILLS && isOpen(batches)) {
            pause(random.nextInt(LONGEST_LIFE_MILLIS));
            parts.kill(Parts.NOTIFICATIONS);
            kills++;
            parts.start(Parts.NOTIFICATIONS);
        }
        Eventually.holds("each message has come to an end", PATIENCE, () -> !isOpen(batches));

        assertEquals(
                List.of(List.of("ACCEPTED", Integer.toString(MESSAGES))),
                inside.rows(
                        Parts.NOTIFICATIONS,
                        "select status, count(*) from message where batch = any(array[%s]::uuid[]) group by status"
                                .formatted(named(batches))));
        var doubtful = doubtful(batches);
        var twice = new ArrayList<String>();
        for (var address : addresses) {
            var copies = mailbox.copies(address);
            assertTrue(!copies.isEmpty(), () -> "nothing came to " + address);
            var ids = copies.stream().map(Letter::messageId).distinct().toList();
            assertEquals(1, ids.size(), () -> "to " + address + " went " + ids);
            if (copies.size() > 1) {
                twice.add(ids.getFirst());
                assertTrue(
                        copies.size() <= 1 + doubtful.getOrDefault(ids.getFirst(), 0),
                        () -> ids.getFirst() + " is there " + copies.size() + " times, and was sent again "
                                + doubtful.getOrDefault(ids.getFirst(), 0) + " times by its record");
            }
        }
        System.out.printf(
                "%d messages, %d deaths of the sender: %d in doubt, %d of them there twice%n",
                MESSAGES, kills, doubtful.size(), twice.size());
    }

    private String aTemplate() {
        var kind = "office.kills-" + UUID.randomUUID();
        var draft = Map.of(
                "kind",
                kind,
                "channel",
                "EMAIL",
                "language",
                "lv",
                "content",
                Map.of(
                        "subject", "Paraugs",
                        "heading", "Paraugs",
                        "paragraphs", List.of("Paraugs.")));
        var id = Api.once(Api.json(api.as("administrator"), draft))
                .post("/v1/templates")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        api.as("administrator")
                .header("If-Match", "*")
                .post("/v1/templates/" + id + "/publication")
                .then()
                .statusCode(200);
        return kind;
    }

    private List<String> written(String template, List<String> addresses) {
        var batches = new ArrayList<String>();
        for (int from = 0; from < addresses.size(); from += IN_A_BATCH) {
            var recipients = addresses.subList(from, Math.min(from + IN_A_BATCH, addresses.size())).stream()
                    .map(address ->
                            Map.of("language", "lv", "recipient", Map.of("name", "Anna Paraugs", "email", address)))
                    .toList();
            var body = Map.of("template", template, "place", PLACE, "recipients", recipients);
            batches.add(Api.once(Api.json(api.as("supervisor"), body))
                    .post("/v1/message-batches")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath()
                    .getString("id"));
        }
        return batches;
    }

    private boolean isOpen(List<String> batches) {
        return !inside.rows(
                        Parts.NOTIFICATIONS,
                        "select count(*) from message where batch = any(array[%s]::uuid[]) and due_at is not null"
                                .formatted(named(batches)))
                .getFirst()
                .getFirst()
                .equals("0");
    }

    /** How often each was sent again that is in doubt, by its Message-ID. */
    private Map<String, Integer> doubtful(List<String> batches) {
        var rows = inside.rows(
                Parts.NOTIFICATIONS,
                "select message_id, resent from message where doubtful and batch = any(array[%s]::uuid[])"
                        .formatted(named(batches)));
        var resent = new HashMap<String, Integer>();
        rows.forEach(row -> resent.put(row.getFirst(), Integer.valueOf(row.getLast())));
        return resent;
    }

    private static String named(List<String> batches) {
        return batches.stream().map(batch -> "'" + batch + "'").collect(Collectors.joining(","));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
