package lv.ocma.notifications.casework;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.CaseWithdrawn;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.Opened;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class CaseLettersTest {

    private static final LocalDate CAME = LocalDate.of(2026, 11, 27);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 11);
    private static final String REFERENCE = "S-2026-000042";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    EventCipher cipher;

    private final UUID about = UUID.randomUUID();
    private final String email = Given.someone();
    private final String employee = "employee-" + about;
    private String place = "";

    @BeforeEach
    void a_place_with_an_employee() {
        mail.comesBack();
        place = given.aPlace();
        given.anEmployee(employee, "Ilze", "Paraudziņa", "+37160000001");
    }

    private Told told(String language) {
        var contact = new Contact("Anna Paraugs", email, null);
        return new Told(about, REFERENCE, place, language, cipher.encrypt(contact), employee, null);
    }

    private List<String> kinds() {
        return given.texts("select kind from message where about = ? order by id", about);
    }

    private Opened letter(int number) {
        Eventually.holds("letter " + number + " came", () -> mail.of(email).size() >= number);
        return mail.of(email).get(number - 1).opened();
    }

    @Test
    @Clause("V4")
    void whoever_sent_a_case_is_told_its_number_and_by_when_it_is_answered() {
        given.publish(UUID.randomUUID(), 1, new CaseReceived(told("lv"), "COMPLAINT", CAME, DUE, false));
        assertThat(letter(1).text(), containsString(REFERENCE));
        assertThat(letter(1).text(), containsString("11. decembr"));
        assertEquals(List.of("CASE_RECEIVED"), kinds());
    }

    @Test
    @Clause("V4")
    void a_day_that_may_still_move_is_told_as_one_and_any_other_without_a_word_of_it() {
        given.publish(UUID.randomUUID(), 1, new CaseReceived(told("lv"), "COMPLAINT", CAME, DUE, true));
        assertThat(letter(1).text(), containsString("11. decembr"));
        assertThat(letter(1).text(), containsString("Šī diena vēl var mainīties"));
        given.publish(UUID.randomUUID(), 2, new CaseReceived(told("lv"), "COMPLAINT", CAME, DUE, false));
        assertThat(letter(2).text(), not(containsString("var mainīties")));
    }

    @Test
    @Clause("V4")
    void who_is_answered_by_another_day_as_it_is_something_else_reads_what_it_is_and_both_days() {
        var event = new CaseReclassified(told("en"), "OTHER", "DISPUTE", DUE, DUE.plusDays(17), false);
        given.publish(UUID.randomUUID(), 1, event);
        assertThat(letter(1).text(), containsString("Dispute of a decision"));
        assertThat(letter(1).text(), containsString("28 December"));
        assertThat(letter(1).text(), containsString("11 December"));
        assertEquals(List.of("CASE_RECLASSIFIED"), kinds());
    }

    @Test
    void whose_day_stays_or_whose_clock_stands_still_is_told_of_no_other_kind() {
        given.publish(UUID.randomUUID(), 1, new CaseReclassified(told("lv"), "OTHER", "COMPLAINT", DUE, DUE, false));
        given.publish(UUID.randomUUID(), 2, new CaseReclassified(told("lv"), "OTHER", "DISPUTE", null, null, false));
        given.publish(UUID.randomUUID(), 3, new CaseReceived(told("lv"), "COMPLAINT", CAME, DUE, false));
        letter(1);
        assertEquals(List.of("CASE_RECEIVED"), kinds());
    }

    @Test
    @Clause("V4")
    void a_later_day_comes_with_its_reason() {
        var event = new CaseExtended(told("en"), DUE, DUE.plusDays(11), cipher.encrypt("Gaidām ziņas no arhīva."));
        given.publish(UUID.randomUUID(), 1, event);
        assertThat(letter(1).text(), containsString("22 December"));
        assertThat(letter(1).text(), containsString("Gaidām ziņas no arhīva."));
    }

    @Test
    @Clause("P3")
    void who_is_competent_is_named_in_the_language_of_the_reader() {
        var name = Map.of("lv", "Izdomāta iestāde", "en", "An invented authority");
        var event = new CaseForwarded(told("en"), "an-authority", name, cipher.encrypt("Nav mūsu kompetencē."));
        given.publish(UUID.randomUUID(), 1, event);
        assertThat(letter(1).text(), containsString("An invented authority"));
        assertThat(letter(1).text(), containsString("Nav mūsu kompetencē."));
    }

    @Test
    @Clause({"R6", "V4"})
    void a_decision_comes_in_latvian_with_its_translation_and_where_and_until_when_to_go_next() {
        var event = new CaseDecided(
                told("en"),
                "COMPLAINT",
                "REJECTED",
                cipher.encrypt("Sūdzību noraidīt."),
                cipher.encrypt("The complaint is rejected."),
                cipher.encrypt("Izdomāta tiesa"),
                DUE.plusMonths(1));
        given.publish(UUID.randomUUID(), 1, event);
        assertThat(letter(1).text(), containsString("Sūdzību noraidīt."));
        assertThat(letter(1).text(), containsString("The complaint is rejected."));
        assertThat(letter(1).text(), containsString("Izdomāta tiesa"));
        assertThat(letter(1).text(), containsString("11. janvār"));
        assertThat(letter(1).text(), containsString("11 January"));
        assertEquals(List.of("CASE_DECIDED"), kinds());
    }

    @Test
    @Clause("V4")
    void who_has_a_decision_is_told_that_it_is_examined_once_again_why_and_by_when() {
        given.publish(UUID.randomUUID(), 1, reopened(null));
        assertThat(letter(1).text(), containsString("11. decembr"));
        assertThat(letter(1).text(), containsString("Atrasts iesniegtais pielikums."));
        assertThat(letter(1).text(), not(containsString("var mainīties")));
        assertEquals(List.of("CASE_REOPENED"), kinds());
    }

    @Test
    @Clause("V4")
    void who_is_answered_once_again_by_a_day_that_may_still_move_is_told_that_it_may() {
        given.publish(UUID.randomUUID(), 1, reopened(true));
        assertThat(letter(1).text(), containsString("11. decembr"));
        assertThat(letter(1).text(), containsString("Šī diena vēl var mainīties"));
        given.publish(UUID.randomUUID(), 2, reopened(false));
        assertThat(letter(2).text(), not(containsString("var mainīties")));
    }

    private CaseReopened reopened(@Nullable Boolean provisional) {
        var fact = cipher.encrypt("Atrasts iesniegtais pielikums.");
        return new CaseReopened(told("lv"), "COMPLAINT", CAME, DUE, fact, null, provisional);
    }

    @Test
    void an_answer_that_leaves_nothing_to_go_on_about_names_no_next_instance() {
        var reply = cipher.encrypt("Paldies par ierosinājumu.");
        given.publish(
                UUID.randomUUID(), 1, new CaseDecided(told("lv"), "PROPOSAL", "ANSWERED", reply, null, null, null));
        assertThat(letter(1).text(), containsString("Paldies par ierosinājumu."));
        assertThat(letter(1).text(), not(containsString("vērsties tālāk")));
    }

    @Test
    void what_is_missing_is_asked_for_by_a_day_and_who_takes_a_case_back_gets_no_letter() {
        given.publish(UUID.randomUUID(), 1, new CaseCureAsked(told("ru"), DUE, cipher.encrypt("Nav norādīta diena.")));
        given.publish(UUID.randomUUID(), 2, new CaseWithdrawn(told("ru")));
        given.publish(UUID.randomUUID(), 3, new CaseReceived(told("ru"), "COMPLAINT", CAME, DUE, false));
        assertThat(letter(1).text(), containsString("Nav norādīta diena."));
        letter(2);
        assertEquals(List.of("CASE_CURE_ASKED", "CASE_RECEIVED"), kinds());
    }
}
