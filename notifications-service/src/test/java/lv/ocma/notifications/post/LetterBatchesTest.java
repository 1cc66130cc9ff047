package lv.ocma.notifications.post;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.platform.digest.Sha256;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class LetterBatchesTest {

    @Inject
    PostGiven post;

    @Inject
    Given given;

    @Inject
    Clock clock;

    @BeforeEach
    void nobodyWaits() {
        post.nobodyWaits();
    }

    private static Map<String, byte[]> files(String batch) {
        var zip = PostGiven.printRoom()
                .get(batch + "/letters")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var files = new LinkedHashMap<String, byte[]>();
        try (var read = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                files.put(entry.getName(), read.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String sha256(byte[] octets) {
        return Sha256.hex(octets);
    }

    private Map<String, Object> handedOver() {
        return Map.of("handedOverAt", clock.instant().toString());
    }

    @Test
    @Clause("E1")
    void a_letter_greets_says_goodbye_and_is_signed_in_the_languages_of_the_office() throws IOException {
        var place = given.aPlace();
        post.aLetter(place, Language.LV, Mailing.ORDINARY, null);
        post.aLetter(place, Language.RU, Mailing.ORDINARY, null);

        var files = List.copyOf(files(PostGiven.batch()).values());

        var texts = text(files.get(0)) + text(files.get(1));
        for (var said : List.of(
                "Labdien, Anna Paraugs-Šķēle!",
                "Uz redzēšanos un visu labu!",
                "Parauga nodaļa",
                "Tiesības sūdzēties",
                "Parauga iela 1–5",
                "Ģibuļi, Talsu novads, LV-3298",
                "Nr. V-",
                "№ V-",
                "Управление")) {
            assertTrue(texts.contains(said), said + " is not in " + texts);
        }
    }

    @Test
    void the_manifest_tells_the_hash_of_each_letter_and_of_the_whole() {
        var letter = post.aLetter();
        var batch = PostGiven.batch();
        var files = files(batch);
        var whole = PostGiven.printRoom().get(batch + "/letters").asByteArray();
        var only = files.values().iterator().next();

        PostGiven.printRoom()
                .get(batch + "/manifest")
                .then()
                .statusCode(200)
                .body("sha256", equalTo(sha256(whole)))
                .body("letters", hasSize(1))
                .body("letters[0].message", equalTo(letter.toString()))
                .body("letters[0].sha256", equalTo(sha256(only)))
                .body("letters[0].octets", equalTo(only.length));
        var csv = PostGiven.printRoom()
                .accept("text/csv")
                .get(batch + "/manifest")
                .asString();
        assertTrue(csv.startsWith("position,number,message,mailing,sheets,octets,sha256\r\n1,V-"), csv);
        assertTrue(csv.contains(sha256(only)), csv);
    }

    @Test
    void a_batch_is_downloaded_again_with_the_same_bytes_and_so_are_letters_that_were_put_back() {
        post.aLetter();
        post.aLetter();
        var batch = PostGiven.batch();
        var first = PostGiven.printRoom().get(batch + "/letters").asByteArray();

        assertArrayEquals(first, PostGiven.printRoom().get(batch + "/letters").asByteArray());
        var files = files(batch);
        PostGiven.act(batch + "/dissolution", null).then().statusCode(200).body("status", equalTo("DISSOLVED"));
        var again = files(PostGiven.batch());

        assertEquals(
                files.values().stream().map(LetterBatchesTest::sha256).sorted().toList(),
                again.values().stream().map(LetterBatchesTest::sha256).sorted().toList());
    }

    @Test
    void two_clerks_who_take_letters_at_once_have_no_letter_in_common_and_none_is_left() throws Exception {
        var letters = IntStream.range(0, 20)
                .mapToObj(each -> post.aLetter().toString())
                .toList();
        var together = new CyclicBarrier(2);
        Callable<List<String>> clerk = () -> {
            together.await();
            var taken = PostGiven.take(10);
            return taken.statusCode() == 409
                    ? List.of()
                    : PostGiven.printRoom()
                            .get("/v1/letter-batches/" + taken.<String>path("id") + "/manifest")
                            .path("letters.message");
        };
        var all = new HashSet<String>();
        int taken = 0;
        try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 3; round++) {
                var one = clerks.submit(clerk);
                var other = clerks.submit(clerk);
                for (var each : List.of(one.get(), other.get())) {
                    all.addAll(each);
                    taken += each.size();
                }
            }
        }

        assertEquals(taken, all.size(), "a letter is in two batches");
        assertEquals(new HashSet<>(letters), all);
    }

    @Test
    @Clause("V3")
    void a_letter_is_accepted_when_the_post_has_it_and_no_process_takes_it_meanwhile() {
        var letter = post.aLetter();
        var batch = PostGiven.batch();
        assertEquals("SENDING", post.status(letter));
        assertEquals(409, PostGiven.take(500).statusCode(), "nothing that is in a batch waits");

        PostGiven.act(batch + "/confirmation", handedOver())
                .then()
                .statusCode(200)
                .body("status", equalTo("CONFIRMED"))
                .body("actions", hasSize(0));

        assertEquals("ACCEPTED", post.status(letter));
        PostGiven.act(batch + "/dissolution", null).then().statusCode(409);
    }

    @Test
    void a_batch_is_not_confirmed_for_a_time_before_it_was_taken_nor_after_now() {
        post.aLetter();
        var batch = PostGiven.batch();
        for (var wrong : List.of("2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z")) {
            PostGiven.act(batch + "/confirmation", Map.of("handedOverAt", wrong))
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("#/handedOverAt"));
        }
    }

    @Test
    void a_registered_letter_needs_the_number_of_the_post_and_no_other_letter_may_have_one() {
        var ordinary = post.aLetter();
        var registered = post.aLetter(given.aPlace(), Language.EN, Mailing.REGISTERED, null);
        var batch = PostGiven.batch();
        PostGiven.act(batch + "/confirmation", handedOver())
                .then()
                .statusCode(400)
                .body("errors.code", contains("registered-letter-missing"));

        var number = number(registered);
        var named = Map.of(
                "handedOverAt",
                clock.instant().toString(),
                "registered",
                List.of(
                        Map.of("number", number, "mailNumber", "RR123456785LV"),
                        Map.of("number", number(ordinary), "mailNumber", "RR123456786LV")));
        PostGiven.act(batch + "/confirmation", named)
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-registered-letter"));

        PostGiven.act(
                        batch + "/confirmation",
                        Map.of(
                                "handedOverAt",
                                clock.instant().toString(),
                                "registered",
                                List.of(Map.of("number", number, "mailNumber", "RR123456785LV"))))
                .then()
                .statusCode(200);
        PostGiven.printRoom().get("/v1/letters/" + number).then().body("mailNumber", equalTo("RR123456785LV"));
        assertEquals(
                "post-registered",
                given.texts("select provider from message where id = ?", registered)
                        .getFirst());
    }

    private String number(UUID message) {
        return given.texts("select number from posted_letter where message = ?", message)
                .getFirst();
    }

    @Test
    @Clause("V3")
    void a_letter_that_comes_back_has_failed_and_the_person_is_written_to_over_the_next_channel() {
        var letter = post.aLetter(given.aPlace(), Language.LV, Mailing.ORDINARY, Given.someone());
        var batch = PostGiven.batch();
        var path = PostGiven.letterOf(batch);
        PostGiven.act(path + "/return", Map.of("reason", "MOVED")).then().statusCode(409);
        PostGiven.act(batch + "/confirmation", handedOver()).then().statusCode(200);

        PostGiven.act(path + "/return", Map.of("reason", "NOT_COLLECTED"))
                .then()
                .statusCode(200)
                .body("returnReason", equalTo("NOT_COLLECTED"));

        assertEquals("FAILED", post.status(letter));
        assertEquals(
                List.of("EMAIL"),
                given.texts("select channel from message where instead_of = ?", letter),
                "it goes by mail in its place");
        PostGiven.act(path + "/return", Map.of("reason", "MOVED")).then().statusCode(409);
    }

    @Test
    @Clause("P4")
    void a_letter_is_kept_as_a_copy_with_the_very_bytes_that_were_posted() {
        var letter = post.aLetter();
        var batch = PostGiven.batch();
        var posted = sha256(files(batch).values().iterator().next());
        assertTrue(copyOf(letter).isEmpty(), "nothing is copied before it has left");

        PostGiven.act(batch + "/confirmation", handedOver()).then().statusCode(200);

        Eventually.becomes(List.of(posted), () -> copyOf(letter));
    }

    private List<String> copyOf(UUID message) {
        return given.texts(
                "select d.sha256 from document_copy c join stored_pdf d on d.id = c.pdf where c.message = ?", message);
    }

    @Test
    void numbers_run_without_gaps_also_where_a_batch_came_to_nothing() {
        post.aLetter();
        var first = PostGiven.letterOf(PostGiven.batch());
        assertEquals(409, PostGiven.take(500).statusCode());
        post.aLetter();
        var second = PostGiven.letterOf(PostGiven.batch());

        assertEquals(count(first) + 1, count(second));
    }

    private static long count(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('-') + 1));
    }

    @Test
    void neither_the_address_nor_the_letter_is_in_the_database_in_clear() {
        var letter = post.aLetter();
        PostGiven.batch();
        var stored = String.join(
                "",
                given.texts(
                        "select m.recipient_address || m.content || m.recipient_name || d.content from message m"
                                + " join posted_letter p on p.message = m.id join stored_pdf d on d.id = p.pdf where m.id = ?",
                        letter));

        assertNotEquals("", stored);
        assertFalse(stored.contains("Parauga"), stored);
        assertFalse(stored.contains("JVBERi"), "the PDF is there in Base64");
    }
}
