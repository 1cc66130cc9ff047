package lv.ocma.notifications.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.webhook.HookGiven.Hook;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class ReplaysTest {

    @Inject
    HookGiven hooks;

    @Inject
    Replays replays;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    private final String client = "client-" + UUID.randomUUID();

    @AfterEach
    void delete() {
        hooks.deleteAll(client);
    }

    private Hook hook() {
        // Nobody answers there; what is told again is counted, not received.
        return hooks.of(client, Map.of("url", "http://127.0.0.1:1/", "eventTypes", List.of("booking.booked")));
    }

    private boolean hasEnded(Hook hook, String replay) {
        return hook.replayed(replay).getString("endedAt") != null;
    }

    @Test
    void a_replay_waits_for_what_a_transaction_has_recorded_that_is_still_open() throws SQLException {
        var hook = hook();
        var begin = clock.instant().minus(Duration.ofHours(1));
        String replay;
        try (var slow = database.getConnection()) {
            slow.setAutoCommit(false);
            try (var insert = slow.prepareStatement("""
                    insert into client_event (id, recorded_at, type, occurred_at, subject, link, place, client)
                    values (?, now(), 'booking.booked', now() - interval '10 minutes', 'thing', '/v1/appointments/thing', null, ?)""")) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, client);
                insert.executeUpdate();
            }
            replay = hook.replayed(begin, Duration.ofSeconds(1));
            // Others may hold the feed up too: several rounds show more than one would.
            for (int number = 0; number < 3; number++) {
                replays.round();
            }
            assertEquals(false, hasEnded(hook, replay));
            slow.commit();
        }
        Eventually.holds("it ends", () -> hasEnded(hook, replay));
        assertEquals(1, hook.replayed(replay).getInt("events"));
    }

    @Test
    void a_replay_whose_place_is_of_another_database_starts_over_and_holds_no_other_up() {
        var hook = hook();
        var begin = hook.toldAgo("booking.booked", Duration.ofMinutes(10));
        hook.executed("""
                insert into webhook_replay (id, webhook, begins_at, ends_at, position, replayed, created_at, horizon)
                values ('00000000-0000-7000-8000-000000000001', ?, now() - interval '1 hour', now(),
                  '999999999999999 00000000-0000-0000-0000-000000000000 0', 7, now(), '999999999999999')""");
        var broken = hooks.of(client, "http://127.0.0.1:1/broken");
        broken.executed("""
                insert into webhook_replay (id, webhook, begins_at, ends_at, position, replayed, created_at)
                values ('00000000-0000-7000-8000-000000000002', ?, now() - interval '1 hour', now(), 'nowhere', 0, now())""");
        var other = hooks.of(client, "http://127.0.0.1:1/other");
        var replay = other.replayed(begin, Duration.ofSeconds(1));
        Eventually.holds("the other ends", () -> hasEnded(other, replay));
        Eventually.holds(
                "the one that started over ends", () -> hasEnded(hook, "00000000-0000-7000-8000-000000000001"));
        assertEquals(1, hook.replayed("00000000-0000-7000-8000-000000000001").getInt("events"));
        hook.executed("delete from webhook_replay where webhook = ?");
        broken.executed("delete from webhook_replay where webhook = ?");
    }
}
