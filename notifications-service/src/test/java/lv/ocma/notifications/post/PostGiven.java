package lv.ocma.notifications.post;

import static lv.ocma.platform.testing.Requests.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.PostalAddress;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.letter.Visit;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.message.Outgoing.Way;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.place.Places;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Letters that wait for the print room, and what it does with them. */
@ApplicationScoped
public class PostGiven {

    public static final PostalAddress ANNA = PostalAddress.of(
                    "Anna Paraugs-Šķēle", List.of("Parauga iela 1–5", "Ģibuļi, Talsu novads"), "LV-3298", "LV")
            .orElseThrow();

    private final Given given;
    private final Outgoing outgoing;
    private final Letters letters;
    private final Places places;

    PostGiven(Given given, Outgoing outgoing, Letters letters, Places places) {
        this.given = given;
        this.outgoing = outgoing;
        this.letters = letters;
        this.places = places;
    }

    /** What other tests have left behind is not waiting. */
    public void nobodyWaits() {
        given.change("update message set status = 'EXPIRED', due_at = null, ended_at = now()"
                + " where channel = 'LETTER' and status in ('RENDERED', 'DEFERRED')");
    }

    public UUID aLetter() {
        return aLetter(given.aPlace(), Language.LV, Mailing.ORDINARY, null);
    }

    /** @param mail address that is written to where the letter comes back; null for none */
    UUID aLetter(String place, Language language, Mailing mailing, @Nullable String mail) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var visit = visit(place);
            var cause = new Cause(
                    MessageKind.VISIT_MISSED,
                    UUID.randomUUID(),
                    new About(About.Kind.VISIT, visit.id(), visit.reference()),
                    1,
                    place,
                    language,
                    "appointments",
                    null,
                    null);
            var ways = new ArrayList<Way>();
            ways.add(id ->
                    Reach.letter(id, ANNA, letters.writeOnPaper(cause.kind(), language, visit, ANNA, mailing), null));
            if (mail != null) {
                var to = Recipient.of("Anna Paraugs", mail).orElseThrow();
                ways.add(id -> Reach.mail(id, to, letters.write(id, cause.kind(), language, visit, to)));
            }
            return outgoing.send(cause, ways);
        });
    }

    private Visit visit(String place) {
        return new Visit(
                UUID.randomUUID(),
                "K7M4-94XF",
                1,
                Given.NINE,
                Given.NINE.plusMinutes(15),
                places.find(place).orElseThrow(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static RequestSpecification printRoom() {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.PRINT_ROOM, "hq"))
                .contentType(ContentType.JSON);
    }

    public static Response take(int most) {
        return printRoom()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("most", most))
                .post("/v1/letter-batches");
    }

    /** Path of a batch with all that waits. */
    public static String batch() {
        return "/v1/letter-batches/"
                + take(500).then().statusCode(201).extract().<String>path("id");
    }

    public static Response act(String path, @Nullable Object body) {
        var request = printRoom().header("If-Match", "*");
        return body == null ? request.post(path) : request.body(body).post(path);
    }

    /** Path of the first letter of a batch. */
    public static String letterOf(String batch) {
        return "/v1/letters/"
                + printRoom().get(batch + "/manifest").then().extract().<String>path("letters[0].number");
    }

    String status(UUID message) {
        return given.texts("select status from message where id = ?", message).getFirst();
    }
}
