package lv.ocma.notifications.casework;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.Opened;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class CaseMessagesTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final String ANSWER = "Pasi var saņemt arī citā nodaļā.";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    EventCipher cipher;

    private final UUID about = UUID.randomUUID();
    private final String email = Given.someone();
    private final String employee = "employee-" + about;
    private String place;

    @BeforeEach
    void a_place_with_an_employee() {
        mail.comesBack();
        place = given.aPlace();
        given.anEmployee(employee, "Ilze", "Paraudziņa", "+37160000001");
    }

    private Told told(String reference, String language) {
        var contact = new Contact("Anna Paraugs", email, null);
        return new Told(about, reference, place, language, cipher.encrypt(contact), employee, null);
    }

    private List<String> kinds() {
        return given.texts("select kind from message where about = ? order by id", about);
    }

    private Opened letter(int number) {
        Eventually.holds("letter " + number + " came", () -> mail.of(email).size() >= number);
        return mail.of(email).get(number - 1).opened();
    }

    @Test
    @Clause("T2")
    void who_has_asked_is_told_by_when_the_answer_comes_when_that_moves_and_what_it_is() {
        given.publish(UUID.randomUUID(), 1, new EnquiryPromised(told("J-2026-000001", "lv"), "EMAIL", FRIDAY));
        assertThat(letter(1).text(), containsString("J-2026-000001"));
        assertThat(letter(1).text(), containsString("4. decembr"));

        var moved = new EnquiryMoved(
                told("J-2026-000001", "lv"), FRIDAY, FRIDAY.plusDays(3), cipher.encrypt("Izdomāts iemesls."));
        given.publish(UUID.randomUUID(), 2, moved);
        assertThat(letter(2).text(), containsString("7. decembr"));
        assertThat(letter(2).text(), containsString("Izdomāts iemesls."));

        var answered = new EnquiryAnswered(told("J-2026-000001", "lv"), "EMAIL", cipher.encrypt(ANSWER));
        given.publish(UUID.randomUUID(), 3, answered);
        assertThat(letter(3).text(), containsString(ANSWER));
        assertEquals(List.of("ENQUIRY_PROMISED", "ENQUIRY_MOVED", "ENQUIRY_ANSWERED"), kinds());
    }

    @Test
    @Clause("E1")
    void the_employee_who_acted_signs() {
        given.publish(UUID.randomUUID(), 1, new EnquiryPromised(told("J-2026-000002", "en"), "EMAIL", FRIDAY));
        assertThat(letter(1).text(), containsString("Ilze Paraudziņa"));
    }

    @Test
    @Clause("R6")
    void an_answer_that_an_employee_has_translated_stands_translated_below_the_one_that_counts() {
        var answered = new EnquiryAnswered(
                told("J-2026-000005", "en"),
                "EMAIL",
                cipher.encrypt(ANSWER),
                cipher.encrypt("You can collect it at any division."));
        given.publish(UUID.randomUUID(), 1, answered);
        var text = letter(1).text();
        assertTrue(
                text.indexOf(ANSWER) < text.indexOf("You can collect it at any division."),
                () -> "first what counts, then its translation: " + text);
        assertEquals(text.indexOf(ANSWER), text.lastIndexOf(ANSWER), "the translation says it in English");
    }

    @ParameterizedTest
    @MethodSource("wordsOfEmployees")
    @Clause("R6")
    void whatever_an_employee_has_translated_stands_translated_below_the_words_that_count(
            BiFunction<CaseMessagesTest, Translated, Event> event) {
        var written = new Translated("Izdomāti vārdi.", "Invented words.");
        given.publish(UUID.randomUUID(), 1, event.apply(this, written));
        var text = letter(1).text();
        int below = text.indexOf(written.translation());
        assertTrue(text.indexOf(written.text()) >= 0 && text.indexOf(written.text()) < below, text);
        assertEquals(text.indexOf(written.text()), text.lastIndexOf(written.text()), "the translation is in English");
    }

    record Translated(String text, String translation) {}

    static Stream<Named<BiFunction<CaseMessagesTest, Translated, Event>>> wordsOfEmployees() {
        return Stream.of(
                Named.of(
                        "another date",
                        (test, words) -> new EnquiryMoved(
                                test.told("J-2026-000011", "en"),
                                FRIDAY,
                                FRIDAY.plusDays(3),
                                test.jwe(words.text()),
                                test.jwe(words.translation()))),
                Named.of(
                        "a correction",
                        (test, words) -> new ServiceErrorCustomerTold(
                                test.about,
                                test.told("K-2026-000012", "en"),
                                test.jwe(words.text()),
                                test.jwe(words.translation()))),
                Named.of(
                        "an answer put off",
                        (test, words) -> new CaseExtended(
                                test.told("S-2026-000013", "en"),
                                FRIDAY,
                                FRIDAY.plusDays(20),
                                test.jwe(words.text()),
                                test.jwe(words.translation()))),
                Named.of(
                        "a new fact",
                        (test, words) -> new CaseReopened(
                                test.told("S-2026-000016", "en"),
                                "COMPLAINT",
                                FRIDAY,
                                FRIDAY.plusDays(20),
                                test.jwe(words.text()),
                                test.jwe(words.translation()),
                                null)),
                Named.of(
                        "a case passed on",
                        (test, words) -> new CaseForwarded(
                                test.told("S-2026-000014", "en"),
                                "an-authority",
                                Map.of("lv", "Izdomāta iestāde"),
                                test.jwe(words.text()),
                                test.jwe(words.translation()))),
                Named.of(
                        "what is missing",
                        (test, words) -> new CaseCureAsked(
                                test.told("S-2026-000015", "en"),
                                FRIDAY.plusDays(20),
                                test.jwe(words.text()),
                                test.jwe(words.translation()))));
    }

    private String jwe(String text) {
        return cipher.encrypt(text);
    }

    @Test
    @Clause("P9")
    void the_office_apologises_for_an_error_and_says_how_to_complain() {
        var event = new ServiceErrorCustomerTold(
                about, told("K-2026-000003", "en"), cipher.encrypt("Jūsu pieteikums ir pieņemts."));
        given.publish(UUID.randomUUID(), 1, event);
        var text = letter(1).text();
        assertThat(text, containsString("K-2026-000003"));
        assertThat(text, containsString("Jūsu pieteikums ir pieņemts."));
        assertTrue(text.toLowerCase(java.util.Locale.ROOT).contains("apolog"), text);
        assertThat(text, containsString("complain"));
    }

    @Test
    @Clause("P7")
    void whose_gift_was_declined_is_told_how_the_service_is_rightly_received() {
        given.publish(UUID.randomUUID(), 1, new GratitudeOfferDeclined(about, told("D-2026-000005", "en")));
        assertThat(letter(1).text(), containsString("D-2026-000005"));
        assertThat(letter(1).text(), containsString("may not accept gifts"));
        assertEquals(List.of("GRATITUDE_DECLINED"), kinds());
    }

    @Test
    @Clause("C7")
    void who_was_served_is_asked_how_it_was_with_a_link_to_answer_or_to_be_asked_no_more() {
        var link = "https://office.example.org/survey#survey=visit&token=" + about;
        given.publish(
                UUID.randomUUID(),
                1,
                new SurveyInvited(told("K7M2-94XF", "en"), cipher.encrypt(link), LocalDate.of(2099, 12, 18)));
        var text = letter(1).text();
        assertThat(text, containsString(link + "&do=answer"));
        assertThat(text, containsString(link + "&do=refusal"));
        assertThat(text, containsString("18 December 2099"));
        assertEquals(List.of("SURVEY_INVITED"), kinds());
    }

    @Test
    @Clause("K2")
    void who_asked_on_the_forum_is_told_where_everybody_reads_the_answer() {
        var link = "https://api.example.org/v1/questions/" + about;
        given.publish(UUID.randomUUID(), 1, new QuestionAnswered(told("F-2026-000007", "en"), link));
        var text = letter(1).text();
        assertThat(text, containsString("F-2026-000007"));
        assertThat(text, containsString(link));
        assertEquals(List.of("QUESTION_ANSWERED"), kinds());
    }

    @Test
    void who_was_answered_by_phone_gets_no_letter() {
        given.publish(UUID.randomUUID(), 1, new EnquiryAnswered(told("J-2026-000004", "lv"), "PHONE", null));
        given.publish(UUID.randomUUID(), 2, new EnquiryPromised(told("J-2026-000004", "lv"), "PHONE", FRIDAY));
        letter(1);
        assertEquals(List.of("ENQUIRY_PROMISED"), kinds());
    }
}
