package lv.ocma.complaints.attachment;

import static lv.ocma.complaints.attachment.AttachmentGiven.add;
import static lv.ocma.complaints.attachment.AttachmentGiven.added;
import static lv.ocma.complaints.attachment.AttachmentGiven.becomes;
import static lv.ocma.complaints.attachment.AttachmentGiven.customer;
import static lv.ocma.complaints.attachment.AttachmentGiven.handler;
import static lv.ocma.complaints.attachment.SampleFiles.ascii;
import static lv.ocma.complaints.attachment.SampleFiles.docx;
import static lv.ocma.complaints.attachment.SampleFiles.joined;
import static lv.ocma.complaints.attachment.SampleFiles.jpeg;
import static lv.ocma.complaints.attachment.SampleFiles.pdf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.OpenedCases;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(
        value = ScannerStandIn.class,
        scope = TestResourceScope.GLOBAL) // a second service in one JVM does not start
class AttachmentsApiTest {

    private static final int LARGEST = 10 * 1024 * 1024;

    @Inject
    Given given;

    private final UUID person = UUID.randomUUID();
    private String place = "";
    private String file = "";

    @BeforeEach
    void a_case() {
        place = given.aPlace();
        file = OpenedCases.ofPerson(place, person);
    }

    private long rows(String table, String column, String path) {
        return given.count("select count(*) from " + table + " where " + column + " = ?", OpenedCases.id(path));
    }

    /** Of a text that no packing makes smaller. */
    private static byte[] large(int octets) {
        var noise = new byte[octets];
        new Random(octets).nextBytes(noise);
        return joined(joined(ascii("%PDF-1.4\n"), noise), ascii("\n%%EOF"));
    }

    private void refused(String name, byte[] content, String code) {
        add(customer(person), file, name, content)
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo(code))
                .body("errors[0].detail", notNullValue());
        assertEquals(0, rows("attachment", "case_file", file), "nothing is kept of " + name);
    }

    @Test
    void what_is_clean_is_passed_on_to_the_octet_to_the_submitter_and_the_staff_of_the_place() {
        var content = large(700_000);
        var sent = add(customer(person), file, "%C4%B6ekavas%20pase.pdf", content);
        sent.then()
                .statusCode(201)
                .body("name", equalTo("Ķekavas pase.pdf"))
                .body("kind", equalTo("PDF"))
                .body("size", equalTo(content.length))
                .body("status", equalTo("QUARANTINED"));
        var attachment = file + "/attachments/" + sent.<String>path("id");
        becomes("CLEAN", attachment, customer(person));
        for (var by : List.of(customer(person), handler(place))) {
            var got = by.get(attachment + "/content");
            got.then().statusCode(200);
            assertArrayEquals(content, got.asByteArray());
            assertEquals(
                    "attachment; filename=\"_ekavas pase.pdf\"; filename*=UTF-8''%C4%B6ekavas%20pase.pdf",
                    got.header("Content-Disposition"));
            assertEquals("nosniff", got.header("X-Content-Type-Options"));
            assertEquals("application/octet-stream", got.header("Content-Type"));
        }
        customer(person).get(file + "/timeline").then().body("items.what", equalTo(List.of("RECEIVED", "ATTACHED")));
    }

    @Test
    @Clause("V2")
    void each_look_is_recorded_and_nothing_is_kept_in_clear() {
        var attachment = added(customer(person), file, "slepens.txt", ascii("Loti slepens saturs"));
        becomes("CLEAN", attachment, customer(person));
        handler(place).get(attachment + "/content").then().statusCode(200);
        assertEquals(
                1,
                given.count(
                        "select count(*) from audit_entry where action = 'attachment.download' and object_id = ?",
                        OpenedCases.id(attachment).toString()));
        assertEquals(
                0,
                given.count(
                        "select count(*) from attachment_piece where attachment = ? and position('slepens'::bytea in octets) > 0",
                        OpenedCases.id(attachment)));
        assertEquals(
                0,
                given.count(
                        "select count(*) from attachment a where id = ? and to_jsonb(a)::text like '%slepens%'",
                        OpenedCases.id(attachment)));
    }

    @Test
    void what_is_harmful_is_deleted_and_whoever_sent_it_is_told() {
        var attachment = added(customer(person), file, "eicar.txt", SampleFiles.EICAR);
        becomes("REJECTED", attachment, customer(person));
        customer(person).get(attachment + "/content").then().statusCode(410);
        handler(place).get(attachment + "/content").then().statusCode(410);
        assertEquals(0, rows("attachment_piece", "attachment", attachment));
        customer(person)
                .get(file + "/timeline")
                .then()
                .body("items.what", equalTo(List.of("RECEIVED", "ATTACHED", "ATTACHMENT_REJECTED")))
                .body("items[2].words", equalTo("eicar.txt"));
    }

    @Test
    void while_the_scanner_is_away_nothing_is_passed_on_and_afterwards_it_is() {
        var never = added(customer(person), file, "a.txt", ascii(ClamdStandIn.NEVER + person));
        var tooLarge = added(customer(person), file, "b.txt", ascii(ClamdStandIn.TOO_LARGE));
        var once = added(customer(person), file, "c.txt", ascii(ClamdStandIn.AWAY + person));
        becomes("CLEAN", once, customer(person));
        for (var attachment : List.of(never, tooLarge)) {
            customer(person)
                    .get(attachment)
                    .then()
                    .body("status", equalTo("QUARANTINED"))
                    .body("scannedAt", nullValue());
            handler(place).get(attachment + "/content").then().statusCode(409);
        }
    }

    @Test
    void what_is_no_file_of_a_known_kind_is_refused_whole_and_in_clear_words() {
        refused("empty.pdf", new byte[0], "file-empty");
        refused("program.pdf", ascii("MZ\u0090\0\3\0\0\0"), "file-kind");
        refused("both.jpg", joined(jpeg(), docx()), "file-kind");
        refused("bomb.docx", SampleFiles.docxOf(200_000_000), "file-unpacks");
        refused("picture.pdf", jpeg(), "file-extension");
        refused("page.html", ascii("<html></html>"), "file-extension");
        customer(person)
                .contentType(AttachmentGiven.OCTETS)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(pdf())
                .post(file + "/attachments")
                .then()
                .statusCode(400)
                .body("errors[0].header", equalTo("Content-Disposition"));
    }

    @Test
    void one_that_is_too_large_is_refused_and_the_largest_is_taken() {
        add(customer(person), file, "large.pdf", large(LARGEST)).then().statusCode(413);
        assertEquals(0, rows("attachment", "case_file", file));
        var largest = large(LARGEST - 15);
        assertEquals(LARGEST, largest.length);
        added(customer(person), file, "largest.pdf", largest);
        added(customer(person), file, "largest2.pdf", largest);
        add(customer(person), file, "largest3.pdf", largest).then().statusCode(409);
        assertEquals(2, rows("attachment", "case_file", file));
    }

    @Test
    void the_same_key_adds_a_file_once_and_takes_no_other() {
        var key = UUID.randomUUID();
        for (var content : List.of(pdf(), pdf())) {
            customer(person)
                    .contentType(AttachmentGiven.OCTETS)
                    .header("Idempotency-Key", key)
                    .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                    .body(content)
                    .post(file + "/attachments")
                    .then()
                    .statusCode(201);
        }
        assertEquals(1, rows("attachment", "case_file", file));
        customer(person)
                .contentType(AttachmentGiven.OCTETS)
                .header("Idempotency-Key", key)
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .body(jpeg())
                .post(file + "/attachments")
                .then()
                .statusCode(422);
    }

    @Test
    void a_case_that_has_ended_takes_no_file_and_json_stays_small() {
        OpenedCases.withdraw(customer(person).contentType("application/json"), file);
        add(customer(person), file, "a.pdf", pdf()).then().statusCode(409);
        customer(person)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("text", "x".repeat(1_100_000)))
                .post("/v1/cases")
                .then()
                .statusCode(413);
    }

    @Test
    void pieces_that_were_changed_or_put_elsewhere_are_not_passed_on() {
        var attachment = added(customer(person), file, "a.pdf", large(600_000));
        becomes("CLEAN", attachment, customer(person));
        given.change(
                "update attachment_piece p set octets = (select octets from attachment_piece q where q.attachment = p.attachment and q.position = 1) where attachment = ? and position = 0",
                OpenedCases.id(attachment));
        assertEquals(500, customer(person).get(attachment + "/content").statusCode());
    }
}
