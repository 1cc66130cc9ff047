package lv.ocma.notifications.sms;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.Given.VisitGiven;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.office.OfficeGiven;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever left a phone number is told over it where there is no other way, or the other one fails (V3, C4). */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class TextMessagesTest {

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @ConfigProperty(name = "ocma.smpp.port")
    int port;

    @ConfigProperty(name = "ocma.smpp-second.port")
    int second;

    private SmsCentre centre;
    private String place;
    private String service;
    private final String phone = "+37126" + ThreadLocalRandom.current().nextInt(100_000, 999_999);

    @BeforeEach
    void aCentreAndAKnownPlace() {
        centre = new SmsCentre(_ -> new ServerSocket(port, 50, InetAddress.ofLiteral("127.0.0.1")));
        mail.comesBack();
        place = given.aPlace();
        service = given.aService();
    }

    @AfterEach
    void end() {
        centre.close();
    }

    private VisitGiven visit(@Nullable String email) {
        return given.aVisit(place, service).with(new Contact("Anna Paraugs", email, phone));
    }

    private List<SubmitSm> texts() {
        return centre.taken().stream()
                .filter(text -> phone.endsWith(text.getDestAddress()))
                .toList();
    }

    @Test
    void no_rule_of_law_lets_anybody_count_as_notified_by_a_text_message() {
        var visit = visit(null);
        visit.booked();
        Eventually.becomes(true, () -> List.of("ACCEPTED", "DELIVERED").contains(visit.status()));
        assertEquals("null", visit.one("deemed_on"));
    }

    @Test
    @Clause({"C4", "V3"})
    void who_left_only_a_phone_number_is_told_by_a_text_message() {
        var visit = visit(null);
        visit.booked();

        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals("SMS", visit.one("channel"));
        assertTrue(words().contains(visit.reference()), words());
        Requests.given()
                .auth()
                .oauth2(TestTokens.clerk(place))
                .get("/v1/messages/" + visit.one("id"))
                .then()
                .statusCode(200)
                .body("text", equalTo(words()))
                .body("message.channel", equalTo("SMS"));
    }

    @Test
    @Clause("C4")
    void a_code_reaches_a_phone_at_any_hour() {
        var visit = visit(null);
        visit.sentCode("042917");

        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertTrue(words().contains("042917"), words());
    }

    @Test
    @Clause("V3")
    void a_mail_that_is_refused_for_good_is_followed_by_a_text_message_of_the_same() {
        var visit = visit(Given.someone());
        mail.refuses(visit.address(), 550);
        visit.booked();

        Eventually.becomes(List.of("FAILED", "ACCEPTED"), visit::statuses);
        assertEquals(
                given.texts("select cast(id as text) from message where about = ? and channel = 'EMAIL'", visit.id()),
                given.texts(
                        "select cast(instead_of as text) from message where about = ? and channel = 'SMS'",
                        visit.id()));
    }

    @Test
    void a_mail_that_arrives_is_followed_by_nothing() {
        var visit = visit(Given.someone());
        visit.booked();

        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        assertEquals("EMAIL", visit.one("channel"));
    }

    @Test
    @Clause("C4")
    void a_code_that_cannot_be_mailed_is_not_sent_over_another_contact() {
        var visit = visit(Given.someone());
        mail.refuses(visit.address(), 550);
        visit.sentCode("042917");

        Eventually.becomes(List.of("FAILED"), visit::statuses);
        assertEquals("null", visit.one("fallback"));
    }

    @Test
    @Clause("E2")
    void what_an_employee_has_written_to_a_phone_is_corrected_over_it() {
        var office = new OfficeGiven(place);
        var written = office.writtenToAPhone(office.aTemplateWithAShortForm(), phone);
        written.then().statusCode(201).body("channel", equalTo("SMS"));
        var path = "/v1/messages/" + written.jsonPath().getString("id");
        Eventually.becomes(
                "ACCEPTED", () -> office.supervisor().get(path).jsonPath().getString("message.status"));

        office.corrected(path).then().statusCode(201).body("channel", equalTo("SMS"));

        Eventually.becomes(true, () -> words().contains("Pareizi ir: Nodaļa strādā."));
        assertTrue(words().contains("Atvainojamies"), words());
    }

    @Test
    void what_is_so_no_more_is_not_told_over_another_channel_either() {
        var visit = visit(Given.someone());
        mail.goesAway();
        visit.reminded("https://example.org/visit#token");
        Eventually.becomes(1, () -> visit.statuses().size());
        visit.cancelled();
        Eventually.becomes(true, () -> visit.messages().contains("VISIT_REMINDER EXPIRED"));
        mail.comesBack();

        Eventually.becomes(List.of("VISIT_REMINDER EXPIRED", "VISIT_CANCELLED ACCEPTED"), visit::messages);
    }

    @Test
    void what_has_changed_while_a_text_message_waited_is_not_told_any_more() {
        centre.goesAway();
        var visit = visit(Given.someone());
        mail.refuses(visit.address(), 550);
        visit.booked();
        Eventually.becomes(true, () -> visit.messages().contains("VISIT_BOOKED FAILED"));
        visit.cancelled();
        Eventually.becomes(
                List.of("VISIT_CANCELLED ACCEPTED"),
                () -> given.texts(
                        "select kind || ' ' || status from message where about = ? and sequence = 2", visit.id()));

        centre.comesBack();

        Eventually.becomes(
                List.of("EXPIRED"),
                () -> given.texts("select status from message where about = ? and channel = 'SMS'", visit.id()));
        assertEquals(List.of(), texts());
        assertEquals(
                List.of(),
                given.texts(
                        "select aggregateid from outbox where type = 'lv.ocma.notifications.message.failed' and payload::json ->> 'about' = ?",
                        visit.id().toString()),
                "what something newer has told is no loss");
    }

    @Test
    @Clause("V3")
    void the_receipts_of_all_parts_tell_that_a_message_was_delivered_and_one_lost_part_that_it_was_not() {
        var delivered = visit(null);
        delivered.booked();
        Eventually.becomes(List.of("ACCEPTED"), delivered::statuses);
        var ids = parts(delivered);
        assertTrue(ids.size() > 1, "of one part only: " + ids);
        tell(ids.subList(0, ids.size() - 1), "DELIVRD");
        assertEquals(List.of("ACCEPTED"), delivered.statuses(), "a part is missing");
        tell(ids.subList(ids.size() - 1, ids.size()), "DELIVRD");
        Eventually.becomes(List.of("DELIVERED"), delivered::statuses);

        var lost = visit(null);
        lost.booked();
        Eventually.becomes(List.of("ACCEPTED"), lost::statuses);
        tell(parts(lost).subList(0, 1), "UNDELIV");
        Eventually.becomes(List.of("FAILED"), lost::statuses);
        assertEquals("smpp-undeliverable-027", lost.one("reason"), "with the network's own code");
    }

    @Test
    @Clause("V3")
    void while_the_first_provider_is_away_a_second_one_takes_over() {
        centre.goesAway();
        try (var other = new SmsCentre(_ -> new ServerSocket(second, 50, InetAddress.ofLiteral("127.0.0.1")))) {
            var visit = visit(null);
            visit.booked();
            Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
            assertEquals("smpp-second", visit.one("provider"));
            assertTrue(other.taken().stream().anyMatch(text -> phone.endsWith(text.getDestAddress())));
        }
    }

    @Test
    void parts_that_were_taken_before_are_not_sent_again() {
        var asked = new AtomicInteger();
        centre.answers((_, _) -> {
            if (asked.incrementAndGet() == 2) {
                throw SmsCentre.refusal(SMPPConstant.STAT_ESME_RTHROTTLED);
            }
            return centre.nextId();
        });
        var visit = visit(null);
        visit.booked();

        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        var numbers =
                texts().stream().map(text -> (int) text.getShortMessage()[5]).toList();
        assertTrue(numbers.size() > 1, "of one part only");
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    private List<String> parts(VisitGiven visit) {
        return given.texts(
                "select reference from part where message = (select id from message where about = ? and channel = 'SMS') order by number",
                visit.id());
    }

    private void tell(List<String> ids, String state) {
        for (var id : ids) {
            SmsCentre.tells(
                    centre.session(),
                    "id:" + id + " sub:001 dlvrd:001 submit date:2606010900 done date:2606010901 stat:" + state
                            + " err:" + (state.equals("DELIVRD") ? "000" : "027") + " text:");
        }
    }

    /** Of all parts, without their headers. */
    private String words() {
        var all = new StringBuilder();
        for (var text : texts()) {
            var octets = text.getShortMessage();
            int header = text.isUdhi() ? octets[0] + 1 : 0;
            var charset = text.getDataCoding() == 8 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII;
            all.append(new String(octets, header, octets.length - header, charset));
        }
        return all.toString();
    }
}
