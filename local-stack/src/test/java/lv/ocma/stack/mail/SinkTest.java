package lv.ocma.stack.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkTest {
    @TempDir
    static Path folder;

    private static int smtp;
    private static int page;

    @BeforeAll
    static void a_sink_is_up() throws IOException {
        smtp = freePort();
        page = freePort();
        Sink.serve(
                "invented-token",
                folder.toString(),
                Integer.toString(smtp),
                Integer.toString(page),
                folder.resolve("sms").toString());
    }

    @Test
    void what_is_put_for_an_e_address_is_kept_once_however_often_and_only_from_who_knows_the_token() throws Exception {
        var path = "/e-address/messages/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f";
        assertEquals(401, put(path, "another-token", "_DEFAULT@32000000000"));
        assertEquals(201, put(path, "invented-token", "_DEFAULT@32000000000"));
        assertEquals(200, put(path, "invented-token", "_DEFAULT@32000000000"));
        assertEquals(404, put(path, "invented-token", "_DEFAULT@32000000404"));
        var found = get("/api/messages?to=_DEFAULT@32000000000");
        assertEquals(1, found.size());
        assertEquals("Official", found.get(0).get("subject").asText());
        assertEquals(List.of("DELIVERED"), receipts());

        try (var client = HttpClient.newHttpClient()) {
            var message = HttpRequest.newBuilder(
                            at("/messages/" + found.get(0).get("id").asText()))
                    .build();
            assertEquals(200, client.send(message, BodyHandlers.discarding()).statusCode());
            assertEquals(200, client.send(message, BodyHandlers.discarding()).statusCode());
        }
        assertEquals(List.of("DELIVERED", "READ"), receipts(), "who opens the page has read it, once");
    }

    private static List<String> receipts() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(at("/e-address/receipts?after=0"))
                    .header("Authorization", "Bearer invented-token")
                    .build();
            var told = new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body())
                    .get("receipts");
            return told.findValuesAsText("event");
        }
    }

    private static int put(String path, String token, String recipient) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Recipient", recipient)
                    .PUT(HttpRequest.BodyPublishers.ofString("Subject: Official\r\n\r\nText\r\n"))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void an_accepted_message_is_a_file_and_is_found_by_each_of_its_recipients() throws Exception {
        send("First", "first@example.org", "second@example.org");
        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(file -> file.toString().endsWith(".mail")));
        }
        for (var address : List.of("first@example.org", "SECOND@example.org")) {
            var found = get("/api/messages?to=" + address);
            assertEquals(1, found.size(), address);
            assertEquals("First", found.get(0).get("subject").asText());
            assertEquals("office@example.org", found.get(0).get("from").asText());
        }
    }

    @Test
    void an_address_without_messages_has_an_empty_list() throws Exception {
        assertEquals(0, get("/api/messages?to=nobody@example.org").size());
    }

    @Test
    void messages_are_numbered_on_after_a_restart_and_half_written_ones_are_dropped(@TempDir Path own)
            throws IOException {
        var now = Instant.parse("2026-06-15T06:00:00Z");
        var content = "Subject: a\r\n\r\nb\r\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                "00000001",
                new Mailbox(own).keep(now, "a@b", List.of("c@d"), content).id());
        Files.writeString(own.resolve("00000002.unfinished"), "half");
        var restarted = new Mailbox(own);
        assertEquals(
                "00000002", restarted.keep(now, "a@b", List.of("c@d"), content).id());
        try (var letters = restarted.letters("c@d")) {
            assertEquals(
                    List.of("00000001", "00000002"),
                    letters.map(Mailbox.Letter::id).toList());
        }
    }

    @Test
    void the_page_lists_messages_and_runs_no_script() throws Exception {
        send("On the page", "page@example.org");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofString());
            assertTrue(answer.body().contains("On the page"));
            assertTrue(answer.headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("")
                    .contains("default-src 'none'"));
        }
    }

    @Test
    void the_page_shows_text_messages_beside_the_mails() throws Exception {
        var sms = Files.createDirectories(folder.resolve("sms"));
        Files.writeString(sms.resolve("segments.jsonl"), """
                {"id":"00000001","received":"2026-06-15T06:00:00Z","from":"PMLP","to":"+37120000001","reference":7,"number":2,"total":2,"text":"<b>Rīgā"}
                {"id":"00000002","received":"2026-06-15T06:00:00Z","from":"PMLP","to":"+37120000001","reference":7,"number":1,"total":2,"text":"Labdien, "}
                """);
        var texts = get("/api/sms?to=%2B37120000001");
        assertEquals("Labdien, <b>Rīgā", texts.get(0).get("text").asText());
        assertEquals(0, get("/api/sms?to=%2B37120000002").size());
        try (var client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(at("/")).build(), BodyHandlers.ofString());
            assertTrue(page.body().contains("Labdien, &lt;b&gt;Rīgā"));
            assertTrue(page.body().contains("2 of 2"));
        }
    }

    private static void send(String subject, String... to) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", Integer.toString(smtp));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("office@example.org"));
        for (var address : to) {
            message.addRecipient(RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject);
        message.setText("Labdien!", "UTF-8");
        Transport.send(message);
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            return new ObjectMapper().readTree(answer.body());
        }
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + page + path);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
