package lv.ocma.system;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Marked values go through every operation; afterwards they are in nobody's log, figure, problem, topic or file in clear. All are invented. */
@SystemTest
class PrivacyIT {

    private static final String NAME = "Zzkanarija";
    private static final String MAILBOX = "zzkanarija.putns";
    private static final String PHONE = "29871635";
    private static final String CODE = "329871-63524";
    private static final String BADGE = "ZZ-KANARIJA";
    /** As it would stand in a file; the mailbox with any domain. */
    private static final List<String> MARKS = List.of(NAME, MAILBOX, PHONE, CODE, CODE.replace("-", ""), BADGE);

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Inside inside;
    private final TraceCollector traces;
    private final Sweep sweep;
    private final List<Response> problems = new ArrayList<>();

    PrivacyIT(Api api, Addresses addresses, Diary diary, Mailbox mailbox, Inside inside, TraceCollector traces) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.inside = inside;
        this.traces = traces;
        this.sweep = new Sweep(api, addresses, NAME + "-" + CODE);
    }

    @Test
    @Clause({"V2", "P5"})
    void a_marked_value_sent_through_every_operation_is_found_nowhere_in_clear() throws IOException {
        var booked = bookedByEveryone();
        changedAndRead(booked);
        refused(booked.getFirst());
        employedAndGone();
        swept();
        booked.forEach(visit -> mailbox.awaits(visit.address(), isClerks(visit) ? 1 : 3));

        Eventually.holds(
                "the search sees the traces", () -> booked.stream().allMatch(visit -> traces.hasSeen(visit.path())));
        // What is no secret is found in the same pass: a search that sees nothing proves nothing.
        var reference = booked.getFirst().reference();
        var marks =
                new Marks(Stream.concat(MARKS.stream(), Stream.of(reference)).toList());
        var files = foundInFiles(marks);
        var topics = foundInTopics(marks);
        assertTrue(
                files.get(reference).stream().anyMatch(file -> file.contains("postgres")),
                "the search sees the database");
        assertTrue(topics.get(reference).contains("ocma.appointments.booking.v1"), "the search sees the topics");
        for (var mark : MARKS) {
            assertEquals(Set.of(), files.get(mark), mark + " in files: databases, topics on disk, logs");
            assertEquals(Set.of(), topics.get(mark), mark + " in topics");
            assertEquals(List.of(), foundInFigures(mark), mark + " in metrics and health");
            assertEquals(List.of(), traces.sightings(mark), mark + " in traces");
            assertEquals(List.of(), foundInProblems(mark), mark + " in texts or URLs of problems");
        }
    }

    /** Over each of the four channels, one of them in another language. */
    private List<Visit> bookedByEveryone() {
        var times = diary.aDayAt("valka");
        var visits = new ArrayList<Visit>();
        for (var who : List.of("customer", "front-end", "portal-for-customer", "clerk-riga-3")) {
            var address = MAILBOX + "-" + visits.size() + "@example.org";
            var wish = Wish.of(
                    times.get(visits.size()),
                    Map.of("name", NAME + " Putns", "email", address, "phone", "+371" + PHONE));
            if (who.startsWith("clerk")) {
                wish.put("caller", Map.of("personalCode", CODE));
            }
            visits.add(Visit.of(who, address, api.book(who, wish)));
        }
        return visits;
    }

    private static boolean isClerks(Visit visit) {
        return visit.who().startsWith("clerk");
    }

    private void changedAndRead(List<Visit> visits) {
        var times = diary.aDayAt("valka");
        for (var visit : visits) {
            // A clerk books for a caller anywhere, and sees it only at the own place.
            if (isClerks(visit)) {
                problems.add(api.read(visit));
                continue;
            }
            api.read(visit).then().statusCode(200);
            var moved = visit.changed(api.move(visit, times.get(visits.indexOf(visit))));
            api.cancel(moved).then().statusCode(200);
        }
        api.as("customer").get("/v1/me/appointments").then().statusCode(200);
        var _ = api.as("clerk-riga-3")
                .queryParam("appointment", visits.getFirst().id())
                .get("/v1/messages");
    }

    /** Of employees the public sees who works today, and nobody else: one who is to come, and one who leaves before the first day. */
    private void employedAndGone() {
        employed("-1");
        var gone = employed("-2");
        Api.once(Api.json(api.as("administrator"), Map.of("atOnce", true)))
                .header("If-Match", "*")
                .post("/v1/staff/records/" + gone + "/leaving")
                .then()
                .statusCode(200);
    }

    private String employed(String suffix) {
        var person = Map.of(
                "givenName",
                NAME,
                "familyName",
                NAME + suffix,
                "position",
                Map.of("lv", "Inspektore"),
                "place",
                "valka",
                "phone",
                "+371" + PHONE,
                "email",
                MAILBOX + suffix + "@example.org",
                "badge",
                BADGE + suffix,
                "employedFrom",
                Diary.tomorrow().plusYears(1).toString());
        return Api.once(Api.json(api.as("administrator"), person))
                .post("/v1/staff/records")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Marked values where they do not belong: nothing of them comes back. */
    private void refused(Visit visit) {
        var time = diary.aTimeAt("valka");
        var contacts = List.of(
                Map.of("name", NAME, "email", MAILBOX + " at example.org"),
                Map.of("name", NAME, "phone", "+371" + PHONE + PHONE),
                Map.of("name", NAME + "\u0000", "email", MAILBOX + "@"));
        for (var contact : contacts) {
            problems.add(api.book("front-end", Wish.of(time, contact)));
        }
        for (var member : List.of("slot", "language")) {
            var wish = Wish.of(time, MAILBOX + "@example.org");
            wish.put(member, NAME);
            problems.add(api.book("front-end", wish));
        }
        problems.add(api.book("clerk-riga-3", Wish.ofCaller(time, MAILBOX + "@example.org", CODE + "0")));
        problems.add(api.book("front-end", Wish.ofCaller(time, MAILBOX + "@example.org", CODE)));
        problems.add(Api.json(api.by(visit), Map.of("reason", NAME))
                .header("If-Match", "\"" + NAME + "\"")
                .post(visit.path() + "/cancellation"));
        problems.add(api.with(NAME + MAILBOX).get(visit.path()));
        problems.add(api.as("front-end")
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"contact\": {\"name\": \"" + NAME + "\", \"email\": \"" + MAILBOX)
                .post("/v1/appointments"));
        for (var problem : problems) {
            assertTrue(
                    problem.statusCode() >= 400 && problem.statusCode() < 500,
                    "refused, not " + problem.statusCode() + ": " + problem.asString());
        }
    }

    /** Through every operation that there is, whatever becomes of it. */
    private void swept() {
        var answers = sweep.answers();
        assertEquals(
                List.of(),
                answers.stream()
                        .filter(answer -> answer.status() >= 500
                                || !answer.isDeclared()
                                || String.valueOf(answer.response().header("Location"))
                                        .contains(NAME))
                        .toList(),
                "failed, not declared, or with the mark in a new address");
        assertTrue(
                answers.stream().map(Sweep.Answered::operation).distinct().count() > 40,
                "a sweep of a few operations proves little");
        Stream.concat(answers.stream().map(Sweep.Answered::response), sweep.answersToStrayMethods().stream())
                .filter(response -> response.statusCode() >= 400)
                .forEach(problems::add);
    }

    /** For each mark the files that it is found in, of all that the stack has written except the sink's mailbox, which stands for the people's own. */
    private Found foundInFiles(Marks marks) throws IOException {
        var found = new Found();
        try (var files = Files.walk(inside.home())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(inside.home().resolve("mail")))
                    .filter(file -> !file.startsWith(inside.home().resolve("run")))
                    .forEach(file -> found.add(
                            in(file, marks), inside.home().relativize(file).toString()));
        }
        return found;
    }

    private static Set<String> in(Path file, Marks marks) {
        try (var bytes = Files.newInputStream(file)) {
            return marks.in(bytes);
        } catch (NoSuchFileException e) {
            // A server has removed it while we looked.
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Found foundInTopics(Marks marks) {
        var found = new Found();
        for (var topic : inside.topics()) {
            inside.read(topic, record -> found.add(marks.in(text(record)), topic));
        }
        return found;
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        var text = new StringBuilder().append(record.key());
        record.headers()
                .forEach(header ->
                        text.append('\n').append(header.key()).append(' ').append(utf8(header.value())));
        return text.append('\n').append(utf8(record.value())).toString();
    }

    private static String utf8(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Where each mark was found. */
    private static final class Found {

        private final Map<String, Set<String>> places = new HashMap<>();

        private void add(Set<String> marks, String place) {
            marks.forEach(
                    mark -> places.computeIfAbsent(mark, _ -> new TreeSet<>()).add(place));
        }

        private Set<String> get(String mark) {
            return places.getOrDefault(mark, Set.of());
        }
    }

    private List<String> foundInFigures(String mark) {
        return inside.managementAddresses().stream()
                .flatMap(address -> Stream.of(address + "/q/metrics", address + "/q/health"))
                .filter(url -> given().get(url).asString().contains(mark))
                .toList();
    }

    private List<String> foundInProblems(String mark) {
        return problems.stream()
                .map(problem -> problem.headers() + "\n" + problem.asString())
                .filter(text -> text.contains(mark))
                .toList();
    }
}
