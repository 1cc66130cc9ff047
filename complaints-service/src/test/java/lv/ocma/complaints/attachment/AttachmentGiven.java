package lv.ocma.complaints.attachment;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.TestTokens;

/** Files that somebody invented sends. */
public final class AttachmentGiven {

    static final String OCTETS = "application/octet-stream";

    private AttachmentGiven() {}

    static RequestSpecification by(String token) {
        return given().auth().oauth2(token);
    }

    public static RequestSpecification handler(String place) {
        return by(TestTokens.staff(StaffRole.CASE_HANDLER, place));
    }

    static RequestSpecification customer(UUID person) {
        return by(TestTokens.customer(person, "320000-00000", "front-end"));
    }

    static RequestSpecification frontEnd() {
        return by(TestTokens.frontEnd("front-end"));
    }

    static Response add(RequestSpecification by, String file, String name, byte[] content) {
        return by.contentType(OCTETS)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .body(content)
                .post(file + "/attachments");
    }

    /** Path of the file. */
    static String added(RequestSpecification by, String file, String name, byte[] content) {
        return file + "/attachments/"
                + add(by, file, name, content).then().statusCode(201).extract().<String>path("id");
    }

    /** Path of one of which the scanner can't say anything, so that it stays in quarantine. */
    public static String unscanned(RequestSpecification by, String file) {
        return added(by, file, "a.txt", SampleFiles.ascii(ClamdStandIn.TOO_LARGE));
    }

    static void becomes(String status, String attachment, RequestSpecification by) {
        Eventually.becomes(status, () -> by.get(attachment).<String>path("status"));
    }
}
