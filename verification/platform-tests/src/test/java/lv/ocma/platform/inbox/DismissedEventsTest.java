package lv.ocma.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.messaging.Effects;
import lv.ocma.platform.messaging.MessagingProfile;
import lv.ocma.platform.messaging.Told;
import lv.ocma.platform.messaging.Topic;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** What an operator has given up comes back neither by a rebuild nor when everything else of its time is forgotten. */
@QuarkusTest
@TestProfile(MessagingProfile.class)
@WithTestResource(RealInfrastructure.class)
class DismissedEventsTest {

    @Inject
    Effects effects;

    @Inject
    DeadLetters letters;

    @Inject
    Rebuilds rebuilds;

    @Inject
    InboxUpkeep upkeep;

    @Inject
    DataSource database;

    private final String board = UUID.randomUUID().toString();

    @Test
    void a_dismissed_state_stays_dismissed_when_its_projection_is_made_anew_a_year_later() throws SQLException {
        effects.on(board, version -> {
            if (version == 2) {
                throw new IllegalStateException("a poisoned state");
            }
        });
        Topic.BOARDS.write(board, List.of(Told.board(board, 1), Told.board(board, 2)));
        dismiss();
        afterAYear();
        rebuilt();
        assertTrue(letter().isEmpty());
        assertEquals(0, parked());
        assertEquals(List.of(1, 1), effects.of(board));
    }

    @Test
    void a_dismissed_record_that_is_no_event_stays_dismissed_and_holds_back_no_newer_state() throws SQLException {
        var headers = new TreeMap<>(Told.board(board, 1).getKey());
        headers.remove("ce_id");
        headers.put("ce_sequence", "none");
        Topic.BOARDS.write(board, List.of(Map.entry(headers, "{}"), Told.board(board, 2)));
        dismiss();
        Eventually.becomes(List.of(2), () -> effects.of(board));
        afterAYear();
        rebuilt();
        assertTrue(letter().isEmpty());
        assertEquals(0, parked());
        assertEquals(List.of(2, 2), effects.of(board));
    }

    private void dismiss() {
        Eventually.holds("it is a dead letter", () -> letter().isPresent());
        QuarkusTransaction.requiringNew().run(() -> letters.drop(letter().orElseThrow()));
    }

    private Optional<DeadLetters.DeadLetter> letter() {
        return letters.after(0, 500).stream()
                .filter(letter -> letter.key().equals(board))
                .findFirst();
    }

    private void afterAYear() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update inbox set applied_at = applied_at - interval '1 year'");
        }
        upkeep.forget();
    }

    private void rebuilt() {
        var rebuild = QuarkusTransaction.requiringNew()
                .call(() -> rebuilds.request("test.boards"))
                .orElseThrow();
        Eventually.holds(
                "it is finished",
                () -> rebuilds.find(rebuild.id()).orElseThrow().finishedAt() != null);
    }

    private long parked() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from parked_event where key = ?")) {
            select.setString(1, board);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
