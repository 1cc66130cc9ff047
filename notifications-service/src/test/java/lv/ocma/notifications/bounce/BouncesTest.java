package lv.ocma.notifications.bounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.ReturnBox;
import lv.ocma.notifications.message.EnvelopeIds;
import lv.ocma.notifications.suppression.SuppressedAddresses;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class BouncesTest {

    private static final String PHONE = "+37120000001";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    ReturnBox box;

    @Inject
    MeterRegistry metrics;

    @Inject
    EnvelopeIds names;

    @Inject
    SuppressedAddresses suppressed;

    private String place;
    private String service;

    @BeforeEach
    void aKnownPlaceAndService() {
        mail.comesBack();
        place = given.aPlace();
        service = given.aService();
        Eventually.becomes(0, () -> box.count("INBOX"));
    }

    private Given.VisitGiven anAcceptedMail() {
        var visit = given.aVisit(place, service);
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        return visit;
    }

    private double early() {
        return metrics.counter("ocma.bounces", "was", "early").count();
    }

    private byte[] report(String sample, Given.VisitGiven visit) {
        return new Sample(sample)
                .about(visit.one("message_id"), visit.address(), names.of(UUID.fromString(visit.one("id"))));
    }

    /** Of somebody who has seen no more of the mail than a reply to it. */
    private void isForged(String sample, Given.VisitGiven visit) {
        box.receives(new Sample(sample)
                .about(visit.one("message_id"), visit.address(), visit.one("id") + "." + "A".repeat(43)));
    }

    private boolean isSuppressed(Given.VisitGiven visit) {
        return QuarkusTransaction.requiringNew().call(() -> suppressed.hold(visit.address()));
    }

    private void comesBack(String sample, Given.VisitGiven visit) {
        box.receives(report(sample, visit));
    }

    @ParameterizedTest
    @CsvSource({
        "postfix-no-such-mailbox, FAILED, bounce-5.1.1",
        "postfix-gave-up, FAILED, bounce-4.4.1",
        "exchange-online, FAILED, bounce-5.1.10",
        "gmail, FAILED, bounce-5.1.1",
        "without-returned-headers-but-envelope, FAILED, bounce-5.1.1",
        "message-id-rewritten-on-the-way, FAILED, bounce-5.1.1",
        "postfix-delivered, DELIVERED, null"
    })
    void a_report_that_comes_back_ends_its_message(String sample, String status, String reason) {
        var visit = anAcceptedMail();
        comesBack(sample, visit);
        Eventually.becomes(status, visit::status);
        assertEquals(reason, visit.one("reason"));
        Eventually.becomes(0, () -> box.count("INBOX"));
    }

    @Test
    void what_is_only_delayed_stays_accepted_and_a_later_report_ends_it() {
        var visit = anAcceptedMail();
        int done = box.count("Done");
        comesBack("postfix-delayed", visit);
        Eventually.becomes(done + 1, () -> box.count("Done"));
        assertEquals("ACCEPTED", visit.status());
        comesBack("postfix-no-such-mailbox", visit);
        Eventually.becomes("FAILED", visit::status);
    }

    @Test
    void a_final_state_is_never_overwritten_by_a_late_report() {
        var visit = anAcceptedMail();
        comesBack("postfix-delivered", visit);
        Eventually.becomes("DELIVERED", visit::status);
        int done = box.count("Done");
        comesBack("postfix-no-such-mailbox", visit);
        Eventually.becomes(done + 1, () -> box.count("Done"));
        assertEquals("DELIVERED", visit.status());
    }

    @Test
    void a_report_that_comes_before_the_mark_waits_in_the_mailbox_for_it() {
        var visit = given.aVisit(place, service);
        mail.beforeItAnswers(visit.address(), () -> {
            var seen = early();
            comesBack("postfix-no-such-mailbox", visit);
            Eventually.holds("the report was looked at", () -> early() > seen);
        });
        visit.booked();
        Eventually.becomes("FAILED", visit::status);
        assertEquals("bounce-5.1.1", visit.one("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qmail",
                "autoreply",
                "spam",
                "forwarded-by-somebody",
                "disposition-notification",
                "without-anything-to-know-it-by",
                "broken-no-boundary",
                "broken-content-type"
            })
    void what_tells_of_nothing_is_left_to_people_and_holds_up_nobody(String sample) {
        var visit = anAcceptedMail();
        int unmatched = box.count("Unmatched");
        comesBack(sample, visit);
        Eventually.becomes(unmatched + 1, () -> box.count("Unmatched"));
        assertEquals("ACCEPTED", visit.status());
        comesBack("postfix-no-such-mailbox", visit);
        Eventually.becomes("FAILED", visit::status);
    }

    @Test
    void a_report_of_a_mail_that_we_never_sent_changes_nothing() {
        int unmatched = box.count("Unmatched");
        box.receives(new Sample("postfix-no-such-mailbox")
                .about("<" + UUID.randomUUID() + "@example.org>", "nobody@example.com", "none"));
        Eventually.becomes(unmatched + 1, () -> box.count("Unmatched"));
    }

    @Test
    void who_knows_no_more_than_a_message_id_gets_no_address_suppressed_and_no_delivery_believed() {
        var visit = anAcceptedMail();
        int done = box.count("Done");
        isForged("postfix-delivered", visit);
        Eventually.becomes(done + 1, () -> box.count("Done"));
        assertEquals("ACCEPTED", visit.status());
        isForged("postfix-no-such-mailbox", visit);
        Eventually.becomes("FAILED", visit::status);
        assertEquals("bounce-unproven-5.1.1", visit.one("reason"));
        assertFalse(isSuppressed(visit));
    }

    @Test
    void an_address_that_does_not_exist_is_suppressed_and_one_that_only_forwards_to_such_a_one_is_not() {
        var visit = anAcceptedMail();
        comesBack("postfix-no-such-mailbox", visit);
        Eventually.becomes("FAILED", visit::status);
        assertTrue(isSuppressed(visit));

        var forwarding = anAcceptedMail();
        box.receives(new Sample("postfix-no-such-mailbox")
                .about(
                        forwarding.one("message_id"),
                        "forwarded@example.net",
                        names.of(UUID.fromString(forwarding.one("id")))));
        Eventually.becomes("FAILED", forwarding::status);
        assertEquals("bounce-elsewhere-5.1.1", forwarding.one("reason"));
        assertFalse(isSuppressed(forwarding));
    }

    @Test
    @Clause("V3")
    void who_is_not_reached_by_mail_is_told_by_text_message() {
        var visit = given.aVisit(place, service).with(new Contact("Anna Paraugs", Given.someone(), PHONE));
        visit.booked();
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        comesBack("postfix-no-such-mailbox", visit);
        Eventually.becomes(
                List.of("EMAIL FAILED", "SMS"),
                () -> given.texts(
                        "select channel || case when channel = 'EMAIL' then ' ' || status else '' end from message where about = ? order by channel",
                        visit.id()));
    }

    @Test
    void a_message_that_no_way_was_left_for_is_told_to_the_others() {
        var visit = anAcceptedMail();
        comesBack("postfix-mailbox-full", visit);
        Eventually.becomes(
                List.of("bounce-5.2.2 " + visit.id()),
                () -> given.texts(
                        "select (payload::json ->> 'code') || ' ' || (payload::json ->> 'about') from outbox where type = 'lv.ocma.notifications.message.failed' and aggregateid = ?",
                        visit.one("id")));
    }
}
