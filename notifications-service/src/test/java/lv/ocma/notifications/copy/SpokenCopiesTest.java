package lv.ocma.notifications.copy;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed.Words;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SpokenCopiesTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-11-27T07:00:00Z");

    @Inject
    Given given;

    @Inject
    EventCipher cipher;

    private final UUID about = UUID.randomUUID();

    private void confirmed(UUID event, String place, String employee, String language, String way) {
        var told = new Told(
                about,
                "S-2026-000042",
                place,
                language,
                cipher.encrypt(new Contact("Anna Paraugs", null, "+37120000000")),
                employee,
                null);
        var words = new Words("Gaidīšana rindā", "Gaidīju trīs stundas.\nProšu atbildēt.");
        given.publish(
                event,
                1,
                new SpokenSubmissionConfirmed(about, told, NINE, NINE.plusMinutes(5), way, cipher.encrypt(words)));
    }

    private Response copies(String place) {
        return given().auth()
                .oauth2(TestTokens.staff(StaffRole.CASE_HANDLER, place))
                .get("/v1/copies?about=" + about + "&place=" + place);
    }

    private String copy(String place) throws IOException {
        Eventually.becomes(
                1, () -> copies(place).<List<String>>path("items.number").size());
        var pdf = given().auth()
                .oauth2(TestTokens.staff(StaffRole.CASE_HANDLER, place))
                .get(copies(place).<String>path("items[0].document.href"));
        try (var document = Loader.loadPDF(pdf.asByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    @Clause("P6")
    void a_copy_of_what_was_said_names_number_date_division_and_employee_and_is_there_at_once() throws IOException {
        var place = given.aPlace();
        given.anEmployee("employee-" + about, "Ilze", "Paraudziņa", "+37160000001");
        var event = UUID.randomUUID();
        confirmed(event, place, "employee-" + about, "lv", "SIGNED_ON_PAPER");
        var text = copy(place);
        for (var line : List.of(
                "Mutvārdos izteikts iesniegums",
                "S-2026-000042",
                copies(place).<String>path("items[0].number"),
                "Parauga nodaļa",
                "Ilze Paraudziņa",
                "Anna Paraugs",
                "+37120000000",
                "27.11.2026 09:00",
                "27.11.2026 09:05, parakstot uz papīra",
                "Gaidīšana rindā",
                "Gaidīju trīs stundas.",
                "Prošu atbildēt.")) {
            assertThat(text, containsString(line));
        }
        confirmed(event, place, "employee-" + about, "lv", "SIGNED_ON_PAPER");
        given.publish(
                UUID.randomUUID(),
                2,
                new SpokenSubmissionConfirmed(
                        about,
                        new Told(
                                about,
                                "S-2026-000042",
                                place,
                                "en",
                                cipher.encrypt(new Contact("Anna Paraugs", null, "+37120000000")),
                                null,
                                null),
                        NINE,
                        NINE,
                        "A_WAY_OF_LATER",
                        cipher.encrypt(new Words("Queue", "I waited."))));
        Eventually.becomes(
                2, () -> copies(place).<List<String>>path("items.number").size());
        assertEquals("SUBMISSION", copies(place).path("items[0].kind"));
    }

    @Test
    void a_copy_is_in_the_language_in_which_it_was_written_down() throws IOException {
        var place = given.aPlace();
        confirmed(UUID.randomUUID(), place, "nobody", "ru", "READ_ALOUD");
        assertThat(copy(place), containsString("выслушав прочитанное вслух"));
    }
}
