package lv.ocma.system;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

@SystemTest
class StackCommandsIT {

    private static final List<String> PARTS = List.of(
            "postgres",
            "kafka",
            "keycloak",
            "mail",
            "divisions",
            "appointments",
            "complaints",
            "notifications",
            "gateway");
    private static final List<String> CALLERS = List.of(
            "customer",
            "customer-2",
            "portal",
            "portal-for-customer",
            "front-end",
            "front-end-2",
            "clerk-riga-3",
            "clerk-talsi",
            "case-handler",
            "supervisor",
            "manager-riga-3",
            "manager-head-office",
            "print-room",
            "auditor",
            "administrator");

    private final Ocma ocma;
    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final ObjectMapper json = new ObjectMapper();

    StackCommandsIT(Ocma ocma, Api api, Diary diary, Mailbox mailbox) {
        this.ocma = ocma;
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
    }

    @Test
    void status_shows_every_part_with_address_readiness_and_memory() {
        var table = ocma.run("status").requireSuccess().out();

        for (var part : PARTS) {
            var row = table.lines().filter(line -> line.startsWith(part + " ")).findFirst();
            assertTrue(
                    row.filter(line -> line.matches(".*(localhost|127\\.0\\.0\\.1):\\d+.* yes .*\\d+ MiB.*"))
                            .isPresent(),
                    () -> part + " in\n" + table);
        }
    }

    @Test
    void a_part_that_dies_is_started_again_without_being_asked_and_status_counts_it() {
        ocma.run("kill", "divisions").requireSuccess();

        // To ask for its places costs less than to start the script again and again.
        Eventually.holds(
                "divisions answers again",
                () -> api.withoutToken().get("/v1/places").statusCode() == 200);
        Eventually.holds(
                "divisions is ready again, and counted",
                () -> ocma.run("status")
                        .out()
                        .lines()
                        .anyMatch(line -> line.matches("divisions .* yes .* \\d+, last .*")));
        assertTrue(api.knows("riga-3"));
    }

    @Test
    void up_can_be_repeated() {
        var before = api.withoutToken().get("/v1/places").asString();

        ocma.run("up", "-d").requireSuccess();

        assertEquals(before, api.withoutToken().get("/v1/places").asString());
    }

    @Test
    void env_prints_lines_that_a_shell_can_read() {
        var lines = ocma.run("env").requireSuccess().out().lines().toList();

        for (var line : lines) {
            assertTrue(line.matches("[A-Z][A-Z0-9_]*='[^']*'"), line);
            assertFalse(line.endsWith("/'"), line);
        }
        for (var name : List.of("GATEWAY_URL", "KEYCLOAK_URL", "MAIL_URL")) {
            assertEquals(
                    1,
                    lines.stream()
                            .filter(line -> line.startsWith(name + "='http://"))
                            .count(),
                    name);
        }
    }

    @Test
    void token_without_a_name_lists_the_callers_and_with_one_prints_a_token_that_lives_a_quarter_of_an_hour()
            throws JsonProcessingException {
        var listed = ocma.run("token").requireSuccess().out();
        var running = new ArrayList<Future<String>>();
        try (var commands = Executors.newFixedThreadPool(3)) {
            for (var who : CALLERS) {
                running.add(commands.submit(
                        () -> ocma.run("token", who).requireSuccess().out()));
            }
        }
        for (int i = 0; i < CALLERS.size(); i++) {
            var who = CALLERS.get(i);
            assertTrue(listed.lines().anyMatch(line -> line.split("\\s+", 2)[0].equals(who)), who);
            var printed = running.get(i).resultNow();
            assertEquals(1, printed.lines().count(), who);
            var claims = claims(printed.strip());
            assertTrue(claims.get("exp").asLong() - claims.get("iat").asLong() >= 900, who);
            assertTrue(
                    Stream.of(claims.get("aud"))
                            .anyMatch(audience -> audience.toString().contains("ocma-api")),
                    who);
        }
        var nobody = ocma.run("token", "nobody");
        assertNotEquals(0, nobody.status());
        assertEquals("", nobody.out());
        assertEquals(1, nobody.err().lines().count(), nobody.err());
    }

    @Test
    void mail_prints_what_an_address_got_and_an_empty_list_where_that_is_nothing() throws JsonProcessingException {
        var visit = api.booked("customer", diary.address("printed"), diary.aTimeAt("jelgava"));
        mailbox.awaitsOne(visit.address());

        var printed =
                json.readTree(ocma.run("mail", visit.address()).requireSuccess().out());
        var nothing = json.readTree(
                ocma.run("mail", diary.address("nothing")).requireSuccess().out());

        assertEquals(1, printed.size());
        var message = printed.get(0);
        for (var member : List.of("id", "from", "to", "subject", "headers", "text", "html", "attachments")) {
            assertTrue(message.has(member), member);
        }
        assertTrue(message.get("text").asText().contains(visit.reference()));
        var file = message.get("attachments").get(0);
        assertTrue(file.has("name") && file.has("contentType") && (file.has("text") != file.has("base64")));
        assertTrue(nothing.isArray() && nothing.isEmpty());
    }

    @Test
    @Clause({"V2", "P5"})
    void the_logs_of_the_services_tell_nothing_about_a_person() {
        var address = "zelma.neredzama@example.org";
        var secrets = Map.of("name", "Zelma Neredzama", "email", address, "phone", "+37129876543");
        var code = "329999-88888"; // invented
        var wish = Wish.of(diary.aTimeAt("riga-3"), secrets);
        wish.put("caller", Map.of("personalCode", code));
        var visit = Visit.of("clerk-riga-3", address, api.book("clerk-riga-3", wish));
        api.cancel(visit).then().statusCode(200);
        mailbox.awaits(visit.address(), 2);
        api.book("front-end", Map.of("contact", secrets, "slot", "no slot"))
                .then()
                .statusCode(400);

        for (var part : PARTS.subList(4, PARTS.size())) {
            var log = ocma.run("logs", part).requireSuccess().out();
            assertFalse(log.isBlank(), part);
            for (var secret : Set.of("Neredzama", "neredzama", "29876543", code, code.replace("-", ""))) {
                assertFalse(log.contains(secret), () -> part + " logs " + secret);
            }
        }
    }

    @Test
    void what_is_not_understood_ends_with_one_line_and_not_with_success() {
        for (var command :
                new String[][] {{"dance"}, {"up", "-x"}, {"kill"}, {"start", "nothing"}, {"logs", "nothing"}}) {
            var ended = ocma.run(command);
            assertNotEquals(0, ended.status(), ended.toString());
            assertEquals(1, ended.err().lines().count(), ended + ": " + ended.err());
        }
    }

    @Test
    void a_stopped_stack_starts_again_with_all_that_it_had() {
        var visit = api.booked("customer", diary.address("kept"), diary.aTimeAt("jelgava"));
        var letter = mailbox.awaitsOne(visit.address());

        ocma.run("down").requireSuccess();
        var stopped = ocma.run("status");
        assertNotEquals(0, stopped.status());
        PARTS.forEach(part -> assertTrue(stopped.out().contains(part), part));
        assertFalse(stopped.out().contains(" yes "), stopped.out());
        ocma.run("up", "-d").requireSuccess();

        api.read(visit)
                .then()
                .statusCode(200)
                .body("reference", equalTo(visit.reference()))
                .header("ETag", visit.etag());
        assertEquals(letter, mailbox.awaitsOne(visit.address()));
    }

    private JsonNode claims(String token) throws JsonProcessingException {
        return json.readTree(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
