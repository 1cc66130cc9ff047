package lv.ocma.notifications.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.webhook.DueCalls.UnderWay;
import lv.ocma.platform.privacy.ColumnCipher;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class DueCallsTest {

    private static final String TOMORROWS = """
            insert into webhook_delivery
              (id, webhook, event_id, event_type, payload, replayed, status, attempts, log, created_at, due_at)
            select gen_random_uuid(), id, gen_random_uuid(), 'booking.booked', '{}', false, 'PENDING', 0, '[]', now(), now() + interval '1 day'
            from webhook cross join generate_series(1, 3) where id = ?""";

    @Inject
    HookGiven hooks;

    @Inject
    DataSource database;

    @Inject
    WebhookSettings settings;

    @Inject
    CallFigures figures;

    @Inject
    ColumnCipher cipher;

    @Inject
    Deliveries deliveries;

    @Inject
    Endpoints endpoints;

    @Inject
    Clock clock;

    private final String client = "client-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        hooks.deleteAll(client);
    }

    @Test
    void of_one_client_no_more_than_its_share_is_under_way_wherever_it_wants_to_be_called() {
        for (int number = 0; number < 12; number++) {
            var hook = hooks.of(client, "https://hooks" + number + ".example.com/");
            hook.executed(TOMORROWS);
        }
        assertEquals(32, lent(Map.of()));
        assertEquals(2, lent(Map.of(client, 30)));
        assertEquals(0, lent(Map.of(client, 32)));
    }

    /** Tomorrow, and given back: no other courier sees any of it. */
    private long lent(Map<String, Integer> clients) {
        var tomorrow = new DueCalls(
                database, settings, figures, cipher, deliveries, Clock.offset(clock, Duration.ofHours(25)));
        QuarkusTransaction.begin();
        try {
            return tomorrow.claim(1000, new UnderWay(Map.of(), Map.of(), clients)).stream()
                    .filter(call -> call.client().equals(client))
                    .count();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void what_an_address_that_was_replaced_has_answered_says_nothing_of_the_new_one() {
        var hook = hooks.of(client, "https://hooks.example.com/new");
        QuarkusTransaction.requiringNew().run(() -> endpoints.gone(hook.id(), "https://hooks.example.com/old"));
        assertEquals("ACTIVE", hook.status());
        QuarkusTransaction.requiringNew()
                .run(() -> endpoints.failed(hook.id(), "https://hooks.example.com/old", clock.instant()));
        assertEquals(null, hook.text("failingSince"));
        QuarkusTransaction.requiringNew().run(() -> endpoints.gone(hook.id(), "https://hooks.example.com/new"));
        assertEquals("DISABLED", hook.status());
    }
}
