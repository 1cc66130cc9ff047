package lv.ocma.notifications.casework;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.office.OfficeGiven;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All persons are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class LettersByPostTest {

    private static final Contact.Address HOME =
            new Contact.Address(null, List.of("Parauga iela 1-2", "Talsi"), "LV-3201", "LV");

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    EventCipher cipher;

    private final UUID about = UUID.randomUUID();

    private String promised(@Nullable String email, Contact.Address address) {
        var place = given.aPlace();
        var contact = new Contact("Anna Paraugs", email, null, null, null, address);
        var told = new Told(about, "J-2026-000077", place, "lv", cipher.encrypt(contact), null, null);
        given.publish(UUID.randomUUID(), 1, new EnquiryPromised(told, "LETTER", LocalDate.of(2026, 12, 4)));
        Eventually.holds("it is written", () -> !messages().isEmpty());
        return place;
    }

    private List<String> messages() {
        return given.texts("select channel || ' ' || status from message where about = ? order by channel", about);
    }

    @Test
    @Clause({"V3", "C4"})
    void who_has_left_nothing_but_a_postal_address_is_told_by_letter() {
        var place = promised(null, HOME);
        assertEquals(List.of("LETTER RENDERED"), messages());
        var id = given.texts("select cast(id as text) from message where about = ?", about)
                .getFirst();
        var letter =
                new OfficeGiven(place).supervisor().get("/v1/messages/" + id).jsonPath();
        assertEquals("Anna Paraugs\nParauga iela 1-2\nTalsi, LV-3201", letter.getString("recipient.address"));
        assertThat(letter.getString("text"), containsString("4. decembr"));
    }

    @Test
    @Clause({"V3", "C4"})
    void who_has_left_an_e_mail_address_too_gets_a_letter_only_where_no_mail_arrives() {
        mail.comesBack();
        var email = Given.someone();
        mail.refuses(email, 550);
        promised(email, HOME);
        Eventually.becomes(List.of("EMAIL FAILED", "LETTER RENDERED"), this::messages);
    }

    @Test
    void an_address_that_fits_into_no_window_is_no_way() {
        promised(null, new Contact.Address(null, List.of("Talsi"), "3201", "LV"));
        assertEquals(List.of("EMAIL UNDELIVERABLE"), messages());
        assertEquals(List.of("malformed-address"), given.texts("select reason from message where about = ?", about));
    }
}
