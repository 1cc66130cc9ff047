package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose turn it is. Over a channel that no provider of the tests takes, so that only the test borrows messages. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class DueOrderTest {

    private static final Channel CHANNEL = DueGiven.CHANNEL;

    @Inject
    DueMessages due;

    @Inject
    Settlement settlement;

    @Inject
    Providers providers;

    @Inject
    Receipts receipts;

    @Inject
    Given given;

    @Inject
    DueGiven dues;

    private final String first = "first-" + UUID.randomUUID();
    private final String second = "second-" + UUID.randomUUID();

    @BeforeEach
    void twoProviders() {
        providers.add(first);
        providers.add(second);
    }

    @AfterEach
    void nothingIsLeftFor() {
        dues.nothing();
    }

    private Lane first(int perSecond) {
        return new Lane(CHANNEL, first, List.of(), perSecond);
    }

    private Lane second() {
        return new Lane(CHANNEL, second, List.of(first), 0);
    }

    private List<UUID> due(int count, String sender, int priority) {
        return IntStream.range(0, count).mapToObj(each -> one(sender, priority)).toList();
    }

    private UUID one(String sender, int priority) {
        return dues.one(sender, priority);
    }

    private List<UUID> claimed(Lane lane, int wanted) {
        return claim(lane, wanted).stream().map(Loan::id).toList();
    }

    private List<Loan> claim(Lane lane, int wanted) {
        return due.claim(lane, wanted).loans();
    }

    @BeforeEach
    void somethingThatWasWritten() {
        var visit = given.aVisit(given.aPlace(), given.aService());
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
    }

    @Test
    void an_urgent_message_goes_ahead_of_a_backlog_of_bulk() {
        due(30, "appointments", 2);
        var urgent = one("appointments", 0);

        assertEquals(urgent, claimed(first(0), 5).getFirst());
    }

    @Test
    void a_sender_with_many_messages_leaves_the_others_their_share() {
        due(50, "client-with-a-batch", 1);
        var few = new ArrayList<>(due(2, "appointments", 1));
        few.addAll(due(2, "complaints", 1));

        var turn = claimed(first(0), 9);

        assertTrue(turn.containsAll(few), "the few wait behind the many");
        assertEquals(9, turn.size());
    }

    @Test
    void a_sender_with_an_older_backlog_leaves_the_others_their_share_also_one_at_a_time() {
        due(50, "client-with-a-batch", 1);
        var few = due(2, "appointments", 1);

        var turn = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            turn.addAll(claimed(first(0), 1));
        }

        // Of two senders each comes first by chance: that neither of two does in forty turns happens once in 2 to the
        // 34th.
        assertTrue(turn.containsAll(few), "the few wait behind the many");
    }

    @Test
    void what_takes_the_place_of_a_message_that_was_corrected_is_not_lent() {
        var wrong = one("appointments", 1);
        var right = one("appointments", 1);
        given.change(
                "update message set status = 'ACCEPTED', due_at = null, ended_at = now(), corrected_by = ? where id = ?",
                right,
                wrong);
        given.change("update message set status = 'FAILED', due_at = null, ended_at = now() where id = ?", right);
        var instead = one("appointments", 1);
        given.change("update message set instead_of = ? where id = ?", wrong, instead);

        assertEquals(List.of(), claimed(first(0), 5));
        assertEquals(List.of("EXPIRED false 0"), state(instead));
    }

    @Test
    void what_an_employee_writes_waits_for_nothing_and_nothing_waits_for_it() {
        var news = one("appointments", 1);
        var written = one("staff-tools", 1);
        given.change(
                "update message set kind = 'OFFICE', sequence = 5, about = (select about from message where id = ?) where id = ?",
                news,
                written);
        assertEquals(Set.of(news, written), Set.copyOf(claimed(first(0), 5)));

        given.change("update message set status = 'RENDERED', due_at = now(), sequence = 9 where id = ?", news);
        given.change(
                "update message set status = 'RENDERED', due_at = now() + interval '1 hour' where id = ?", written);
        assertEquals(List.of(news), claimed(first(0), 5));
    }

    @Test
    void no_message_is_lent_twice_to_those_who_ask_at_once() throws InterruptedException {
        due(400, "appointments", 1);
        var lent = new ConcurrentLinkedQueue<UUID>();
        var askers = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 2_000 && lent.size() < 400; i++) {
                        var some = claimed(first(0), 10);
                        lent.addAll(some);
                        // Leases of tests are short, and this is not about those that run out.
                        given.change(
                                "update message set due_at = now() + interval '1 hour' where cast(id as text) = any(string_to_array(?, ','))",
                                some.stream().map(UUID::toString).collect(Collectors.joining(",")));
                    }
                }))
                .toList();
        for (var asker : askers) {
            asker.join();
        }

        assertEquals(400, lent.size());
        assertEquals(400, Set.copyOf(lent).size());
        assertEquals(
                List.of("0"),
                given.texts(
                        "select cast(count(*) as text) from message where channel = ? and doubtful", CHANNEL.name()));
    }

    @Test
    void a_rate_bounds_what_is_lent_whoever_asks() {
        due(20, "appointments", 1);
        given.change("update provider set tokens = 0, refilled_at = now() + interval '1 hour' where name = ?", first);
        assertEquals(List.of(), claimed(first(7), 20));

        given.change("update provider set refilled_at = now() - interval '1 hour' where name = ?", first);

        assertEquals(7, claimed(first(7), 20).size());
    }

    @Test
    void the_second_provider_takes_messages_only_while_the_first_does_not_work() {
        due(4, "appointments", 1);
        assertEquals(List.of(), claimed(second(), 4));
        var lost = claim(first(0), 1).getFirst();

        settlement.settle(lost, Handed.whole(new Outcome.Away("smtp-connection")));

        assertEquals(4, claimed(second(), 9).size());
        given.change("update provider set away_until = now() where name = ?", first);
        assertTrue(due.claim(first(0), 9).probe());
        assertEquals(List.of(), claimed(first(0), 9), "it is left alone until the try has ended");
    }

    @Test
    void by_one_message_it_is_found_out_that_a_provider_is_back() {
        due(5, "appointments", 1);
        settlement.settle(claim(first(0), 1).getFirst(), Handed.whole(new Outcome.Away("smtp-connection")));
        given.change("update provider set away_until = now() where name = ?", first);
        var tried = claim(first(0), 5);
        assertEquals(1, tried.size());

        settlement.settle(tried.getFirst(), Handed.whole(new Outcome.Accepted("250")));

        assertEquals(4, claimed(first(0), 5).size());
        assertEquals(List.of(), claimed(second(), 5));
    }

    @Test
    void a_message_whose_fate_is_not_known_is_marked_and_tried_again_and_its_log_tells_each_attempt() {
        var id = one("appointments", 1);
        settlement.settle(claim(first(0), 1).getFirst(), Handed.whole(new Outcome.Doubtful("connection-lost")));
        assertEquals(List.of("DEFERRED true 0"), state(id));

        given.change("update message set due_at = now() where id = ?", id);
        given.change("update provider set away_until = now() where name = ?", first);
        settlement.settle(claim(first(0), 1).getFirst(), Handed.whole(new Outcome.Accepted("250 ok")));

        assertEquals(List.of("ACCEPTED true 1"), state(id));
        assertEquals(
                List.of("1 DOUBTFUL connection-lost", "2 ACCEPTED "),
                given.texts(
                        "select number || ' ' || outcome || ' ' || coalesce(code, '') from attempt where message = ? order by number",
                        id));
    }

    @Test
    void a_receipt_ends_a_message_once_also_when_it_comes_before_the_mark_that_it_was_accepted() {
        var late = one("appointments", 1);
        accepted(late, "ref-" + late);
        receipts.received(new Receipt(first, "ref-" + late, Receipt.Outcome.DELIVERED, null));
        assertEquals(List.of("DELIVERED false 0"), state(late));
        receipts.received(new Receipt(first, "ref-" + late, Receipt.Outcome.FAILED, "smpp-undeliv"));
        assertEquals(List.of("DELIVERED false 0"), state(late), "an end stays");

        var early = one("appointments", 1);
        receipts.received(new Receipt(first, "ref-" + early, Receipt.Outcome.FAILED, "smpp-undeliv"));
        accepted(early, "ref-" + early);
        assertEquals(List.of("FAILED false 0"), state(early));
        assertEquals(
                "smpp-undeliv",
                given.texts("select reason from message where id = ?", early).getFirst());
    }

    @Test
    void a_receipt_and_its_mark_that_pass_each_other_do_not_miss_each_other() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            var id = one("appointments", 1);
            var loan = claim(first(0), 1).getFirst();
            var reference = "ref-" + id;
            var receipt = Thread.ofVirtual()
                    .start(() -> receipts.received(new Receipt(first, reference, Receipt.Outcome.DELIVERED, null)));
            settlement.settle(loan, new Handed(new Outcome.Accepted("250"), List.of(reference)));
            receipt.join();

            assertEquals(List.of("DELIVERED false 0"), state(id), "round " + i);
        }
    }

    @Test
    void nothing_of_a_claim_stays_when_its_transaction_fails() {
        var id = one("appointments", 1);
        QuarkusTransaction.begin();
        due.claim(first(0), 1);
        QuarkusTransaction.rollback();

        assertEquals(List.of("RENDERED false 0"), state(id));
    }

    private void accepted(UUID id, String reference) {
        var loan = claim(first(0), 1).getFirst();
        assertEquals(id, loan.id());
        settlement.settle(loan, new Handed(new Outcome.Accepted("250"), List.of(reference)));
    }

    private List<String> state(UUID id) {
        return given.texts("select status || ' ' || doubtful || ' ' || resent from message where id = ?", id);
    }
}
