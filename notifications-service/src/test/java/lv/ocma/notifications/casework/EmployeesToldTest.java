package lv.ocma.notifications.casework;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.Opened;
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
class EmployeesToldTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    MeterRegistry metrics;

    private final UUID about = UUID.randomUUID();
    private final String subject = "official-" + about;
    private final String email = Given.someone();
    private String place;

    @BeforeEach
    void a_place() {
        mail.comesBack();
        place = given.aPlace();
    }

    private void report(String kind) {
        given.publish(
                UUID.randomUUID(), 1, new ServiceErrorReported(about, "K-2026-000007", place, kind, subject, null));
    }

    private Opened letter() {
        Eventually.becomes(1, () -> mail.of(email).size());
        return mail.of(email).getFirst().opened();
    }

    private String one(String column) {
        var values = given.texts("select cast(" + column + " as text) from message where about = ?", about);
        return values.isEmpty() ? "" : String.valueOf(values.getFirst());
    }

    @Test
    @Clause("P9")
    void the_official_above_is_told_of_an_error_at_their_office_with_its_number_place_and_kind() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        report("WRONG_ADVICE");

        var letter = letter();
        assertEquals("Ziņots par darbinieka kļūdu, K-2026-000007", letter.subject());
        for (var said : List.of(
                "Labdien, Ilze Paraudziņa!", "Parauga nodaļa", "Veids: Nepareiza konsultācija", "Uz redzēšanos")) {
            assertThat(letter.text(), containsString(said));
        }
        assertThat(letter.text(), not(containsString("Tiesības sūdzēties")));
        Eventually.becomes("ACCEPTED", () -> one("status"));
        assertEquals("0", one("priority"), "it leaves before all that is not urgent");
        assertEquals("null", one("deemed_on"), "no term of law begins with it");
    }

    @Test
    void a_kind_of_error_that_came_with_a_newer_release_is_told_by_its_name() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        report("BAD_WEATHER");

        assertThat(letter().text(), containsString("Veids: BAD_WEATHER"));
    }

    @Test
    @Clause("T2")
    void who_is_to_answer_is_reminded_of_the_day_that_was_promised() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        given.publish(UUID.randomUUID(), 3, new EnquiryDue(about, "J-2026-000042", place, subject, FRIDAY));

        var letter = letter();
        assertThat(letter.subject(), containsString("J-2026-000042"));
        assertThat(letter.text(), containsString("4. decembris"));
    }

    private void warn(String stage, @Nullable String employee) {
        given.publish(
                UUID.randomUUID(), 4, new CaseDue(about, "S-2026-000042", place, "COMPLAINT", stage, employee, FRIDAY));
    }

    @Test
    @Clause("V4")
    void whose_turn_a_case_is_reads_its_number_and_its_last_day() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        warn("EXAMINER", subject);

        var letter = letter();
        assertEquals("Tuvojas lietas pēdējā diena, S-2026-000042", letter.subject());
        assertThat(letter.text(), containsString("4. decembris"));
        assertThat(letter.text(), not(containsString("Tiesības sūdzēties")));
        assertEquals("STAFF_CASE_DUE", one("kind"));
    }

    @Test
    @Clause("V4")
    void whoever_is_above_reads_that_the_last_day_has_passed() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        warn("OVERDUE", subject);

        assertEquals("Lietas pēdējā diena ir pagājusi, S-2026-000042", letter().subject());
        assertEquals("STAFF_CASE_OVERDUE", one("kind"));
    }

    @Test
    @Clause("P1")
    void whom_a_case_names_reads_until_when_they_answer_it_and_nothing_of_who_sent_it() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", null, email);
        given.publish(UUID.randomUUID(), 2, new CaseStatementAsked(about, "S-2026-000042", place, subject, FRIDAY));

        var letter = letter();
        assertEquals("Lūgums sniegt paskaidrojumu, S-2026-000042", letter.subject());
        assertThat(letter.text(), containsString("Labdien, Ilze Paraudziņa!"));
        assertThat(letter.text(), containsString("4. decembris"));
        assertThat(letter.text(), not(containsString("Tiesības sūdzēties")));
        assertEquals("STAFF_STATEMENT_ASKED", one("kind"));
        assertEquals("null", one("deemed_on"), "no term of law begins with it");
    }

    @Test
    void a_case_that_nobody_examines_is_the_business_of_its_place() {
        warn("EXAMINER", null);

        Eventually.becomes("UNDELIVERABLE", () -> one("status"));
        assertEquals("no-office-address", one("reason"), "the place has no address");
    }

    @Test
    @Clause("P9")
    void whose_address_the_directory_does_not_know_is_counted_and_the_message_says_so() {
        given.anEmployee(subject, "Ilze", "Paraudziņa", "+37160000001");
        var figure = metrics.counter("ocma.messages.undeliverable", "reason", "no_office_address");
        var before = figure.count();
        report("DELAY");

        Eventually.becomes("UNDELIVERABLE", () -> one("status"));
        assertEquals("no-office-address", one("reason"));
        assertTrue(figure.count() > before, "nobody sees that nobody was told");
    }

    @Test
    void a_question_that_is_nobodys_yet_is_the_business_of_its_place() {
        given.publish(UUID.randomUUID(), 3, new EnquiryDue(about, "J-2026-000043", place, null, FRIDAY));

        Eventually.becomes("UNDELIVERABLE", () -> one("status"));
        assertEquals("no-office-address", one("reason"), "the place has no address");
    }
}
