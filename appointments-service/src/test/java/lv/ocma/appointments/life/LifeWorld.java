package lv.ocma.appointments.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.claim.Span;
import org.jspecify.annotations.Nullable;

/** The service as the machine asks and checks it. */
final class LifeWorld {

    private static final String TAKEN = """
            select concat_ws(' ', coalesce(booking, proposed_to, id), counter, extract(epoch from lower(during))::bigint,
              extract(epoch from upper(during))::bigint, proposed_to is not null) from claim
            where place = ? and (expires_at is null or expires_at > now())""";

    private final Given given;
    private final LifeModel model;
    private final Map<String, Span> holds = new LinkedHashMap<>();
    private final Map<String, String> etags = new HashMap<>();
    private final Random random;

    LifeWorld(Given given, LifeModel model, Random random) {
        this.given = given;
        this.model = model;
        this.random = random;
    }

    /** Live ones of the model, by id of the claim. */
    Map<String, Span> holds() {
        return holds;
    }

    /** What waiting for ten minutes would do. */
    void ends(String hold) {
        for (var table : List.of("claim", "hold")) {
            given.change("update " + table + " set expires_at = now() where id = ?", UUID.fromString(hold));
        }
        holds.remove(hold);
    }

    Instant now() {
        return given.clock().instant();
    }

    /**
     * A change by who holds the link; now and then somebody tries in between who must not, or the same request comes twice.
     *
     * @return of the request that counts
     */
    Response change(Visit visit, String path, Map<String, ?> body) {
        switch (random.nextInt(10)) {
            case 0 -> refused(by(visit, "\"v9999\"").body(body).post(path(visit, path)), 412, "precondition-failed");
            case 1 ->
                refused(
                        Api.as(Api.customer(UUID.randomUUID()))
                                .header("If-Match", "*")
                                .body(body)
                                .post(path(visit, path)),
                        404,
                        "not-found");
            case 2 -> {
                return twice(visit, path, body);
            }
            default -> {
                // Nobody comes between.
            }
        }
        return by(visit).body(body).post(path(visit, path));
    }

    private Response twice(Visit visit, String path, Map<String, ?> body) {
        var key = UUID.randomUUID().toString();
        var first = by(visit).header("Idempotency-Key", key).body(body).post(path(visit, path));
        if (first.statusCode() < 300) {
            var again = by(visit).header("Idempotency-Key", key).body(body).post(path(visit, path));
            assertEquals(first.statusCode(), again.statusCode(), again::asString);
            assertEquals("true", again.header("Idempotent-Replayed"));
            var other = new HashMap<String, Object>(body);
            other.replace("slot", Api.forgedSlot(visit.place, now(), "another:1"));
            other.replace("reason", "OTHER");
            other.replace("minutes", 239);
            if (!other.equals(body)) {
                refused(
                        by(visit).header("Idempotency-Key", key).body(other).post(path(visit, path)),
                        422,
                        "idempotency-key-reused");
            }
        }
        return first;
    }

    RequestSpecification by(Visit visit) {
        return by(visit, etags.getOrDefault(visit.id, "*"));
    }

    private static RequestSpecification by(Visit visit, String etag) {
        return Api.with(visit.manageToken).header("If-Match", etag).header("Accept-Language", "en");
    }

    String etag(Visit visit) {
        return etags.getOrDefault(visit.id, "*");
    }

    static String path(Visit visit, String path) {
        return "/v1/appointments/" + visit.id + "/" + path;
    }

    static void refused(Response answer, int status, String slug) {
        assertEquals(status, answer.statusCode(), () -> slug + ", but " + answer.asString());
        assertTrue(
                answer.jsonPath().getString("type").endsWith("/problems/" + slug),
                () -> slug + ", but " + answer.asString());
    }

    Response read(Visit visit) {
        return Api.with(visit.manageToken).get("/v1/appointments/" + visit.id);
    }

    /** As the customer reads it, as its history tells it, and as others were told of it. */
    void check(Visit visit) {
        var seen = read(visit);
        assertEquals(200, seen.statusCode(), seen::asString);
        etags.put(visit.id, seen.header("ETag"));
        var read = seen.jsonPath();
        var items = new TreeMap<String, Integer>();
        read.getList("items.service", String.class).forEach(service -> items.merge(service, 1, Integer::sum));
        assertEquals(visit.status, read.getString("status"), visit::toString);
        assertEquals(visit.place, read.getString("place"), visit::toString);
        assertEquals(visit.items, items, visit::toString);
        assertEquals(model.time(visit), span(read.getString("start"), read.getString("end")), visit::toString);
        assertEquals(visit.marked, read.getBoolean("outsideHours"), visit::toString);
        assertEquals(visit.confirmed, read.getBoolean("confirmed"), visit::toString);
        var history = Api.with(visit.manageToken)
                .queryParam("limit", 500)
                .get(path(visit, "history"))
                .jsonPath();
        var told = history.getList("items.change", String.class);
        assertEquals(visit.last, told.getLast(), () -> visit + " but " + told);
        assertEquals(visit.changes, told.size(), () -> visit + " but " + told);
        assertEquals(visit.status, history.getString("items[-1].after.status"), visit::toString);
        assertEquals(visit.events, events(visit), () -> visit + " but " + types(visit));
        assertEquals(
                inQueue(visit),
                given.texts("select status from queue_entry where booking = ?", UUID.fromString(visit.id)),
                visit::toString);
    }

    private static List<String> inQueue(Visit visit) {
        return visit.isInQueue ? List.of(visit.status) : List.of();
    }

    int events(Visit visit) {
        return types(visit).size();
    }

    private List<String> types(Visit visit) {
        return given.texts("select type from outbox where aggregateid = ? order by sequence", visit.id);
    }

    /** Each visit has its counter for its time, and what is proposed to it, and each hold; nobody has one who should not. */
    void checkTaken(Set<String> places) {
        var expected = model.kept();
        expected.putAll(holds);
        var times = new HashMap<String, Span>();
        var all = new LinkedHashMap<String, LifeModel.Taken>();
        places.forEach(place -> given.texts(TAKEN, place).forEach(row -> {
            var parts = row.split(" ", -1);
            var time = new Span(
                    Instant.ofEpochSecond(Long.parseLong(parts[2])), Instant.ofEpochSecond(Long.parseLong(parts[3])));
            var whose = parts[4].equals("t") ? Visit.proposedTo(parts[0]) : parts[0];
            assertNull(all.put(whose, new LifeModel.Taken(place, parts[1], time)), () -> "two counters for " + row);
            times.put(whose, time);
        }));
        assertEquals(expected, times, "what is taken");
        model.take(all);
    }

    /** Another time that the customer may accept; null where there is none. */
    @Nullable
    Span proposed(Visit visit) {
        var start = read(visit).jsonPath().getString("proposal.start");
        return start == null ? null : model.time(OffsetDateTime.parse(start).toInstant(), visit.items);
    }

    /** Capacity without what is taken is what a search shows. */
    void checkSearch(String place, LocalDate day, String service, Duration length) {
        var soon = now().plusSeconds(60);
        var shown = Api.search(place, service, day, day).jsonPath().getList("items.start", String.class).stream()
                .map(start -> OffsetDateTime.parse(start).toInstant())
                .filter(start -> !start.isBefore(soon))
                .toList();
        assertEquals(model.free(place, day, length, soon), shown, () -> "what is free at " + place + " on " + day);
    }

    private static Span span(String start, String end) {
        return new Span(
                OffsetDateTime.parse(start).toInstant(),
                OffsetDateTime.parse(end).toInstant());
    }
}
