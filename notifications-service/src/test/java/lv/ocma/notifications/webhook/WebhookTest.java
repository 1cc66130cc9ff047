package lv.ocma.notifications.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2030-06-03T06:00:00Z");
    private static final Duration WARNED = Duration.ofDays(4);
    private static final Duration GRACE = Duration.ofDays(1);

    private final Webhook webhook =
            new Webhook(UUID.randomUUID(), "front-end", wanted("https://one.example/"), SigningKey.make("v1"), NOW);

    private static Webhook.Wanted wanted(String url) {
        return new Webhook.Wanted(url, "one.example", List.of(), List.of());
    }

    @Test
    void from_each_state_it_goes_where_the_graph_says_and_nowhere_else() {
        assertEquals(
                Map.of(
                        WebhookStatus.ACTIVE,
                        EnumSet.of(WebhookStatus.FAILING, WebhookStatus.DISABLED, WebhookStatus.DELETED),
                        WebhookStatus.FAILING,
                        EnumSet.of(WebhookStatus.ACTIVE, WebhookStatus.DISABLED, WebhookStatus.DELETED),
                        WebhookStatus.DISABLED,
                        EnumSet.of(WebhookStatus.ACTIVE, WebhookStatus.DELETED),
                        WebhookStatus.DELETED,
                        EnumSet.noneOf(WebhookStatus.class)),
                Map.of(
                        WebhookStatus.ACTIVE, WebhookStatus.ACTIVE.next(),
                        WebhookStatus.FAILING, WebhookStatus.FAILING.next(),
                        WebhookStatus.DISABLED, WebhookStatus.DISABLED.next(),
                        WebhookStatus.DELETED, WebhookStatus.DELETED.next()));
    }

    @Test
    void what_fails_for_four_days_is_warned_of_once_and_ends_a_day_later() {
        assertFalse(webhook.failed(NOW, WARNED, GRACE));
        assertFalse(webhook.failed(NOW.plus(Duration.ofDays(4)).minusSeconds(1), WARNED, GRACE));
        assertTrue(webhook.failed(NOW.plus(Duration.ofDays(4)), WARNED, GRACE));
        assertEquals(WebhookStatus.FAILING, webhook.status());
        assertFalse(webhook.failed(NOW.plus(Duration.ofDays(4)).plusSeconds(1), WARNED, GRACE), "once");
        assertEquals(NOW.plus(Duration.ofDays(5)), webhook.disablesAt());
        assertFalse(webhook.isToBeDisabled(NOW.plus(Duration.ofDays(5)).minusSeconds(1)));
        assertTrue(webhook.isToBeDisabled(NOW.plus(Duration.ofDays(5))));
    }

    @Test
    void one_success_ends_the_count_of_days() {
        webhook.failed(NOW, WARNED, GRACE);
        webhook.failed(NOW.plus(Duration.ofDays(4)), WARNED, GRACE);
        webhook.succeeded();
        assertEquals(WebhookStatus.ACTIVE, webhook.status());
        assertNull(webhook.disablesAt());
        assertFalse(webhook.failed(NOW.plus(Duration.ofDays(8)), WARNED, GRACE), "it begins anew");
    }

    @Test
    void what_another_address_did_is_not_held_against_the_new_one() {
        webhook.failed(NOW, WARNED, GRACE);
        webhook.change(wanted("https://one.example/"));
        assertEquals(NOW, webhook.failingSince());
        webhook.change(wanted("https://one.example/new"));
        assertNull(webhook.failingSince());
    }

    @Test
    void what_the_office_has_switched_off_the_client_does_not_switch_on() {
        webhook.disable(DisabledBecause.CLIENT);
        webhook.disable(DisabledBecause.ADMINISTRATOR);
        assertThrows(Conflict.class, () -> webhook.activate(false));
        webhook.disable(DisabledBecause.CLIENT);
        assertEquals(DisabledBecause.ADMINISTRATOR, webhook.disabledBecause());
        webhook.activate(true);
        assertEquals(WebhookStatus.ACTIVE, webhook.status());
    }

    @Test
    void what_is_deleted_keeps_neither_keys_nor_address() {
        webhook.rotate(SigningKey.make("v1"), NOW);
        webhook.delete();
        assertEquals("", webhook.key().text());
        assertEquals("", webhook.url());
        assertNull(webhook.earlierUntil());
    }
}
