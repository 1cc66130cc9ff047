package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.message.Settlement.Delivered;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What several providers' answers make of their messages when they are taken down in one transaction. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SettledTogetherTest {

    @Inject
    DueMessages due;

    @Inject
    DueGiven dues;

    @Inject
    Settlement settlement;

    @Inject
    Providers providers;

    @Inject
    Given given;

    @Inject
    DataSource database;

    private final String provider = "together-" + UUID.randomUUID();
    private List<Delivered> delivered = List.of();

    @BeforeEach
    void three_are_on_their_way() {
        var visit = given.aVisit(given.aPlace(), given.aService());
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        providers.add(provider);
        IntStream.range(0, 3).forEach(_ -> dues.one("appointments", 1));
        delivered = due.claim(new Lane(DueGiven.CHANNEL, provider, List.of(), 0), 3).loans().stream()
                .map(loan -> new Delivered(loan, Handed.whole(new Outcome.Accepted("250 taken"))))
                .toList();
    }

    @AfterEach
    void nothing_is_left() {
        dues.nothing();
    }

    private UUID id(int which) {
        return delivered.get(which).loan().id();
    }

    private String of(int which, String column) {
        return given.texts("select cast(" + column + " as text) from message where id = ?", id(which))
                .getFirst();
    }

    @Test
    void all_are_accepted_in_one_transaction_each_with_its_attempt() {
        assertEquals(List.of(true, true, true), settlement.settle(delivered));
        for (int i = 0; i < 3; i++) {
            assertEquals("ACCEPTED", of(i, "status"));
            assertEquals("250 taken", of(i, "answer"));
            assertEquals(of(0, "xmin"), of(i, "xmin"), "another transaction");
            assertEquals(
                    List.of("1 " + provider + " ACCEPTED"),
                    given.texts(
                            "select number || ' ' || provider || ' ' || outcome from attempt where message = ?",
                            id(i)));
        }
    }

    @Test
    @Timeout(60)
    void one_that_somebody_else_holds_is_left_and_nobody_is_waited_for() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var hold = connection.prepareStatement("select id from message where id = ? for update")) {
                hold.setObject(1, id(1));
                hold.executeQuery();
                assertEquals(List.of(true, false, true), settlement.settle(delivered));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        assertEquals(
                List.of("ACCEPTED", "SENDING", "ACCEPTED"), List.of(of(0, "status"), of(1, "status"), of(2, "status")));
        settlement.settle(delivered.get(1).loan(), delivered.get(1).handed());
        assertEquals("ACCEPTED", of(1, "status"));
    }

    @Test
    void one_whose_lease_ran_out_is_as_whoever_has_taken_it_since_wants_it() {
        given.change("update message set version = version + 1 where id = ?", id(2));
        assertEquals(List.of(true, true, true), settlement.settle(delivered));
        assertEquals("SENDING", of(2, "status"));
        assertEquals(List.of(), given.texts("select outcome from attempt where message = ?", id(2)));
    }

    @Test
    void a_round_with_one_that_was_not_accepted_takes_down_nothing() {
        var mixed = List.of(
                delivered.get(0),
                new Delivered(delivered.get(1).loan(), Handed.whole(new Outcome.Refused("smtp-550"))));
        assertThrows(IllegalArgumentException.class, () -> settlement.settle(mixed));
        assertEquals("SENDING", of(0, "status"));
        assertEquals("SENDING", of(1, "status"));
    }
}
