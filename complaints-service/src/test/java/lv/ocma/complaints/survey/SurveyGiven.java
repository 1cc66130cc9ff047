package lv.ocma.complaints.survey;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.appointments.Booking;
import lv.ocma.contracts.appointments.BookingServed;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.TestTokens;

/** Invented customers who were served, as appointments-service tells it, and what they answer. */
@ApplicationScoped
public class SurveyGiven {

    static final String PATH = "/v1/survey-answers";

    private final Given given;
    private final EventCipher cipher;
    private final Clock clock;

    SurveyGiven(Given given, EventCipher cipher, Clock clock) {
        this.given = given;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** @return id of the event */
    UUID served(String place, Contact contact, int daysAgo) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(daysAgo);
        var visit = UUID.randomUUID();
        var booking = new Booking(
                visit,
                "K7M2-94XF",
                place,
                now.minusHours(1),
                now,
                List.of(new Booking.Item("passport", 1), new Booking.Item("eid-card", 1)),
                "lv",
                "CUSTOMER",
                cipher.encrypt(contact),
                "front-end");
        return given.publish(new BookingServed(booking, "employee", now));
    }

    static Contact somebody() {
        return new Contact("Anna Paraugs", Given.someone(), null);
    }

    /** Whatever came of it has come. */
    void servedAndHeard(String place, Contact contact, int daysAgo) {
        var event = served(place, contact, daysAgo);
        Eventually.becomes(
                1L,
                () -> given.count(
                        "select count(*) from inbox where consumer = 'complaints.survey' and event_id = ?", event));
    }

    long invitations(String place) {
        return given.count("select count(*) from survey_invitation where place = ?", place);
    }

    /** Token of the one invitation that a customer of the place has got. */
    String invited(String place) {
        served(place, somebody(), 0);
        Eventually.becomes(1L, () -> invitations(place));
        var invitation = given.texts("select cast(id as text) from survey_invitation where place = ?", place)
                .getFirst();
        return token(invitation);
    }

    /** Token of one that is over. */
    String expired(String place) {
        var token = invited(place);
        given.change("update survey_invitation set last_day = date '2020-01-01' where place = ?", place);
        return token;
    }

    /** As it left with the event. */
    public String link(String invitation) {
        var link = given.texts("select cast(payload as json) ->> 'link' from outbox where aggregateid = ?", invitation)
                .getFirst();
        return cipher.decrypt(link, String.class);
    }

    public String token(String invitation) {
        var page = link(invitation);
        return page.substring(page.indexOf("&token=") + "&token=".length());
    }

    public static Response answer(String token, int overall) {
        return answer(token, overall, UUID.randomUUID().toString());
    }

    static Response answer(String token, int overall, String key) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(Map.of(
                        "token", token, "overall", overall, "easy", 4, "clear", 5, "onTime", 2, "remark", "Paldies!"))
                .post(PATH);
    }

    static Response refuse(String token) {
        return given().contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("token", token))
                .post("/v1/surveys/refusals");
    }

    static RequestSpecification manager(String place) {
        return given().auth().oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, place));
    }
}
