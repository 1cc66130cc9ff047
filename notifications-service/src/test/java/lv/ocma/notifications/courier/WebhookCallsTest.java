package lv.ocma.notifications.courier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.webhook.HookGiven;
import lv.ocma.notifications.webhook.HookGiven.Hook;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class WebhookCallsTest {

    @Inject
    HookGiven hooks;

    @Inject
    Given given;

    private final Receiver receiver = new Receiver();
    private final String client = "client-" + UUID.randomUUID();

    @AfterEach
    void close() {
        receiver.close();
        hooks.deleteAll(client);
    }

    private Hook hook(String path) {
        return hooks.of(client, receiver.url(path));
    }

    @Test
    void a_visit_that_is_cancelled_is_told_to_the_client_that_booked_it_with_nothing_personal() {
        var hook = hook("/told");
        var visit = given.aVisit(given.aPlace(), given.aService()).over(client);
        visit.booked();
        visit.cancelled();
        Eventually.holds(
                "both are told", () -> types("/told").containsAll(List.of("booking.booked", "booking.cancelled")));
        var got = receiver.got("/told").stream()
                .filter(call -> call.body().contains("booking.cancelled"))
                .findFirst()
                .orElseThrow();
        assertTrue(Verified.bySecret(hook.secret(), got.id(), got.timestamp(), got.body(), got.signatures()));
        assertTrue(
                got.body()
                        .matches("\\{\"type\":\"booking.cancelled\",\"timestamp\":\"[^\"]+Z\",\"data\":\\{\"id\":\""
                                + visit.id() + "\",\"link\":\"http://127.0.0.1:8080/v1/appointments/" + visit.id()
                                + "\",\"place\":\"[^\"]+\"\\}\\}"),
                got.body());
        Eventually.becomes(List.of("DELIVERED", "DELIVERED"), () -> hook.statuses("booking."));
        assertEquals(List.of(), hooks.of("another", receiver.url("/other")).statuses("booking."));
    }

    private List<String> types(String path) {
        return receiver.got(path).stream()
                .map(call -> call.body().replaceAll(".*\"type\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    @Test
    void who_wants_ed25519_verifies_by_the_public_key() throws GeneralSecurityException {
        var hook = hooks.of(
                client,
                Map.of("url", receiver.url("/v1a"), "signature", "v1a", "eventTypes", List.of("booking.booked")));
        hook.told("booking.booked");
        Eventually.becomes(1, () -> receiver.got("/v1a").size());
        var got = receiver.got("/v1a").getFirst();
        assertTrue(Verified.byPublicKey(hook.publicKey(), got.id(), got.timestamp(), got.body(), got.signatures()));
    }

    @Test
    void a_signature_by_the_old_secret_holds_until_it_has_ended() {
        var hook = hook("/rotated");
        var old = hook.secret();
        var young = hook.rotated();
        hook.told("booking.booked");
        Eventually.becomes(1, () -> receiver.got("/rotated").size());
        var got = receiver.got("/rotated").getFirst();
        assertEquals(2, got.each().size());
        assertTrue(
                Verified.bySecret(
                        young, got.id(), got.timestamp(), got.body(), got.each().get(0)),
                "the new first");
        assertTrue(Verified.bySecret(
                old, got.id(), got.timestamp(), got.body(), got.each().get(1)));
        hook.executed("update webhook set earlier_until = now() - interval '1 second' where id = ?");
        hook.told("booking.booked");
        Eventually.becomes(2, () -> receiver.got("/rotated").size());
        var later = receiver.got("/rotated").getLast();
        assertEquals(1, later.each().size());
        assertTrue(Verified.bySecret(young, later.id(), later.timestamp(), later.body(), later.signatures()));
    }

    @Test
    void what_is_not_answered_well_comes_again_under_the_same_id_with_the_time_of_now() {
        receiver.answers("/again", 500, 302, 429);
        var hook = hook("/again");
        hook.told("booking.booked");
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        var got = receiver.got("/again");
        assertEquals(4, got.size());
        assertEquals(1, new HashSet<>(got.stream().map(Receiver.Got::id).toList()).size());
        assertEquals(1, new HashSet<>(got.stream().map(Receiver.Got::body).toList()).size());
        got.forEach(call -> assertTrue(
                Verified.bySecret(hook.secret(), call.id(), call.timestamp(), call.body(), call.signatures())));
        assertEquals(List.of("http-500", "redirect", "http-429", "null"), hook.errors());
        assertEquals(List.of(), receiver.got("/again/elsewhere"));
    }

    @Test
    void an_attempt_whose_process_died_before_it_could_tell_is_made_again_under_the_same_id() {
        var hook = hook("/died");
        hook.told("booking.booked");
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        // As a process leaves it that was killed after the endpoint had answered.
        hook.executed("""
                update webhook_delivery set status = 'SENDING', ended_at = null, due_at = now() - interval '1 second', log = '[]' where webhook = ?""");
        Eventually.becomes(2, () -> receiver.got("/died").size());
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        assertEquals(
                receiver.got("/died").getFirst().id(),
                receiver.got("/died").getLast().id());
        assertEquals(List.of("sender-lost", "null"), hook.errors());
    }

    @Test
    void one_that_never_answers_delays_no_other_at_the_same_host() {
        receiver.keepsSilent("/silent");
        var slow = hooks.of(client, receiver.url("/silent"));
        for (int number = 0; number < 30; number++) {
            slow.told("booking.booked");
        }
        Eventually.holds("it is called", () -> !receiver.got("/silent").isEmpty());
        var quick = hooks.of(client + "-2", receiver.url("/quick"));
        for (int number = 0; number < 30; number++) {
            quick.told("booking.booked");
        }
        Eventually.becomes(30, () -> receiver.got("/quick").size());
        assertFalse(slow.statuses("booking.").contains("DELIVERED"));
        assertTrue(slow.underWay() <= 4, "no more than its share is under way");
        hooks.deleteAll(client + "-2");
    }

    @Test
    void one_that_answers_gone_is_called_no_more_and_its_client_is_told_in_the_feed() {
        receiver.answers("/gone", 410);
        var hook = hook("/gone");
        hook.told("booking.booked");
        Eventually.becomes("DISABLED", hook::status);
        assertEquals("ENDPOINT_GONE", hook.text("disabledBecause"));
        hook.told("booking.booked");
        Eventually.becomes(List.of("webhook.disabled"), () -> hook.heard("webhook.disabled"));
        assertEquals(List.of("FAILED"), hook.statuses("booking."), "and nothing new waits for it");
    }

    @Test
    void one_that_fails_for_five_days_is_switched_off_after_a_warning_a_day_before() {
        receiver.answers("/failing", 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        var hook = hook("/failing");
        hook.told("booking.booked");
        Eventually.holds("it is known to fail", () -> hook.text("failingSince") != null);
        assertEquals("ACTIVE", hook.status());
        hook.executed("update webhook set failing_since = now() - interval '4 days 1 minute' where id = ?");
        Eventually.becomes("FAILING", hook::status);
        Eventually.becomes(List.of("webhook.failing"), () -> hook.heard("webhook.failing"));
        hooks.disableFailing();
        assertEquals("FAILING", hook.status(), "not before the day is over");
        hook.executed("update webhook set disables_at = now() - interval '1 second' where id = ?");
        hooks.disableFailing();
        assertEquals("DISABLED", hook.status());
        assertEquals("ENDPOINT_FAILING", hook.text("disabledBecause"));
        Eventually.becomes(List.of("webhook.disabled"), () -> hook.heard("webhook.disabled"));
    }

    @Test
    void one_success_takes_the_warning_back() {
        receiver.answers("/recovers", 500);
        var hook = hook("/recovers");
        hook.executed("""
                update webhook set status = 'FAILING', failing_since = now() - interval '4 days', disables_at = now() + interval '1 day' where id = ?""");
        hook.told("booking.booked");
        Eventually.becomes("ACTIVE", hook::status);
        assertEquals(null, hook.text("failingSince"));
    }

    @Test
    void a_ping_is_tried_once_and_says_nothing_of_the_endpoint() {
        receiver.answers("/ping", 500);
        var hook = hook("/ping");
        hook.pinged();
        Eventually.becomes(List.of("FAILED"), () -> hook.statuses("webhook.ping"));
        assertEquals(null, hook.text("failingSince"));
        hook.pinged();
        Eventually.becomes(List.of("DELIVERED", "FAILED"), () -> hook.statuses("webhook.ping"));
    }

    @Test
    void an_event_is_replayed_in_the_same_words_under_the_same_id() {
        var hook = hook("/replayed");
        hook.told("booking.booked");
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        hook.replayedFirst();
        Eventually.becomes(2, () -> receiver.got("/replayed").size());
        var got = receiver.got("/replayed");
        assertEquals(got.getFirst().id(), got.getLast().id());
        assertEquals(got.getFirst().body(), got.getLast().body());
        Eventually.becomes(List.of("DELIVERED", "DELIVERED"), () -> hook.statuses("booking."));
    }

    @Test
    void the_events_of_a_span_are_told_again_each_once_and_no_others() {
        var hook = hooks.of(
                client,
                Map.of("url", receiver.url("/span"), "eventTypes", List.of("booking.booked", "booking.cancelled")));
        hook.toldAgo("booking.booked", Duration.ofHours(3));
        var from = hook.toldAgo("booking.booked", Duration.ofHours(2));
        hook.toldAgo("booking.served", Duration.ofMinutes(90));
        for (int number = 0; number < 5; number++) {
            hook.toldAgo("booking.cancelled", Duration.ofMinutes(80 - number));
        }
        hook.toldAgo("booking.booked", Duration.ofMinutes(30));
        Eventually.becomes(8, () -> receiver.got("/span").size());
        var replay = hook.replayed(from, Duration.ofMinutes(60));
        Eventually.holds("it ends", () -> hook.replayed(replay).getString("endedAt") != null);
        assertEquals(6, hook.replayed(replay).getInt("events"));
        Eventually.becomes(14, () -> receiver.got("/span").size());
        assertEquals(
                8,
                new HashSet<>(receiver.got("/span").stream()
                                .map(Receiver.Got::id)
                                .toList())
                        .size());
    }

    @Test
    void places_and_types_that_were_not_asked_for_are_not_told() {
        var hook = hooks.of(
                client,
                Map.of(
                        "url",
                        receiver.url("/filtered"),
                        "eventTypes",
                        List.of("booking.booked"),
                        "places",
                        List.of("here")));
        hook.told("booking.booked", "elsewhere");
        hook.told("booking.cancelled", "here");
        hook.told("booking.booked", "here");
        hook.told("booking.booked", null);
        Eventually.becomes(2, () -> receiver.got("/filtered").size());
        assertEquals(2, hook.statuses("booking.").size());
    }

    @Test
    void an_address_inside_is_refused_whatever_its_name_says() {
        var hook = hooks.of(client, "http://169.254.169.254/latest/meta-data");
        hook.told("booking.booked");
        Eventually.holds("it was tried", () -> hook.errors().contains("address-refused"));
    }

    @Test
    void a_call_that_loses_its_process_again_and_again_is_given_up() {
        var hook = hook("/lost");
        hook.told("booking.booked");
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        hook.executed("""
                update webhook_delivery set status = 'SENDING', ended_at = null, due_at = now() - interval '1 second', lost = 19 where webhook = ?""");
        Eventually.becomes(List.of("FAILED"), () -> hook.statuses("booking."));
        assertEquals(List.of("null", "sender-lost"), hook.errors());
        assertEquals(1, receiver.got("/lost").size());
    }

    @Test
    void the_schedule_counts_attempts_that_were_made_and_no_loans_that_came_to_nothing() {
        receiver.answers("/schedule", 500, 500);
        var hook = hook("/schedule");
        hook.told("booking.booked");
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
        receiver.answers("/schedule", 500, 500);
        hook.executed("""
                update webhook_delivery set status = 'PENDING', ended_at = null, due_at = now(), attempts = 30, lost = 15, given_back = 15 where webhook = ?""");
        Eventually.becomes(6, () -> receiver.got("/schedule").size());
        Eventually.becomes(List.of("DELIVERED"), () -> hook.statuses("booking."));
    }

    @Test
    void a_webhook_that_cannot_be_deciphered_holds_no_other_up() {
        var sealed = hook("/sealed");
        sealed.executed("update webhook set secret = secret || 'x' where id = ?");
        sealed.told("booking.booked");
        var other = hooks.of(client, Map.of("url", receiver.url("/open"), "places", List.of("there")));
        other.told("booking.booked", "there");
        Eventually.becomes(1, () -> receiver.got("/open").size());
        sealed.executed("update webhook set secret = left(secret, -1) where id = ?");
        Eventually.becomes(2, () -> receiver.got("/sealed").size());
        assertTrue(sealed.errors("booking.").contains("key"), "and its calls say why");
        assertEquals(null, sealed.text("failingSince"), "the fault is not the endpoint's");
    }
}
