package lv.ocma.appointments.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All persons are invented. */
class ContactFormTest {

    @ParameterizedTest
    @CsvSource({"anna@example.com,", ",+37120000000", "anna@example.com,20000000"})
    @Clause("C4")
    void a_phone_number_or_an_email_is_enough(@Nullable String email, @Nullable String phone) {
        assertEquals(List.of(), codes(new ContactForm(null, email, phone)));
    }

    @Test
    @Clause("C4")
    void neither_is_not_enough() {
        assertEquals(List.of("/contact email-or-phone"), codes(new ContactForm("Anna Paraugs", " ", null)));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL, anna@example.com,, ",
        "EMAIL,, +37120000000, /contact/channel contact-channel-address",
        "SMS,, +37120000000, ",
        "SMS,, 67209400, /contact/channel contact-channel-address",
        "SMS, anna@example.com,, /contact/channel contact-channel-address",
        "INBOX, anna@example.com,, ",
        "PIGEON, anna@example.com,, /contact/channel contact-channel"
    })
    @Clause("V3")
    void a_channel_that_is_chosen_has_to_reach_somebody(
            String channel, @Nullable String email, @Nullable String phone, @Nullable String broken) {
        assertEquals(broken == null ? List.of() : List.of(broken), codes(new ContactForm(null, email, phone, channel)));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        assertEquals(
                List.of("/contact/name size", "/contact/email email-format", "/contact/phone phone-format"),
                codes(new ContactForm("A".repeat(201), "anna", "123")));
    }

    @ParameterizedTest
    @CsvSource({
        "20000000, +37120000000",
        "67209400, +37167209400",
        "'+371 2000 0000', +37120000000",
        "0037120000000, +37120000000",
        "+442071838750, +442071838750"
    })
    void phone_numbers_become_one_spelling(String written, String normalized) {
        assertEquals(new Contact(null, null, normalized), new ContactForm(null, null, written).normalized());
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "99999999", "+3712000000", "phone", "2000000000000000000000000000000000"})
    void what_cannot_be_dialled_is_not_a_phone_number(String written) {
        assertEquals(List.of("/contact/phone phone-format"), codes(new ContactForm(null, null, written)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.com", "first.last+tag@sub.example.org", "o'neil@example.lv", "x@xn--80ak6aa92e.com"})
    void usual_addresses_are_accepted(String email) {
        assertEquals(List.of(), codes(new ContactForm(null, email, null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna",
                "anna@",
                "@example.com",
                "anna@example",
                "anna@@example.com",
                ".anna@example.com",
                "anna.@example.com",
                "an na@example.com",
                "anna@example.com,eve@example.com",
                "anna@-example.com",
                "anna@example.com\nBcc: eve@example.com",
                "Anna <anna@example.com>"
            })
    void what_no_mail_server_takes_is_not_an_address(String email) {
        assertEquals(List.of("/contact/email email-format"), codes(new ContactForm(null, email, null)));
    }

    @Test
    void a_long_address_is_refused() {
        assertEquals(
                List.of("/contact/email email-format"),
                codes(new ContactForm(null, "a".repeat(65) + "@example.com", null)));
        assertEquals(
                List.of("/contact/email email-format"),
                codes(new ContactForm(null, "a@" + "b.".repeat(126) + "com", null)));
    }

    @Test
    void a_name_cannot_forge_a_header() {
        assertEquals(
                List.of("/contact/name format"),
                codes(new ContactForm("Anna\r\nBcc: eve@example.com", "anna@example.com", null)));
    }

    private static List<String> codes(ContactForm form) {
        return form.violations("/contact").stream().map(ContactFormTest::told).toList();
    }

    private static String told(Violation violation) {
        return violation.at() + " " + violation.code();
    }
}
