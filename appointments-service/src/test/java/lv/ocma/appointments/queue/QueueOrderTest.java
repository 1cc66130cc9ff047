package lv.ocma.appointments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.queue.QueueOrder.Desk;
import lv.ocma.appointments.queue.QueueOrder.Run;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueOrderTest {

    private static final Instant NOW = Instant.parse("2026-06-15T06:00:00Z");
    private static final QueueOrder ORDER =
            new QueueOrder(new QueueOrder.Rule(Duration.ofMinutes(15), 2, 2, Duration.ofMinutes(10)));
    private static final Desk ANY = new Desk("c1", "ilze", null);
    private static final int ROUNDS = 300;

    @Test
    void booked_visits_near_their_time_come_first_then_remote_then_live_tickets_and_early_ones_last() {
        var early = booked(1, 40);
        var live = ticket(2, EntryKind.LIVE, -30);
        var remote = ticket(3, EntryKind.REMOTE, -20);
        var near = booked(4, 10);

        assertEquals(List.of(near, remote, live, early), ordered(early, live, remote, near));
    }

    @Test
    void those_behind_are_not_left_waiting_for_ever() {
        var waiting = List.of(
                booked(1, 1),
                booked(2, 2),
                booked(3, 3),
                booked(4, 4),
                ticket(5, EntryKind.REMOTE, -9),
                ticket(6, EntryKind.LIVE, -8));

        assertEquals(List.of(1, 2, 5, 3, 4, 6), numbers(ORDER.inOrder(waiting, Run.NONE, NOW)));
    }

    @Test
    void after_its_share_of_remote_tickets_a_live_one_has_the_turn() {
        var waiting = List.of(
                ticket(1, EntryKind.REMOTE, -9),
                ticket(2, EntryKind.REMOTE, -8),
                ticket(3, EntryKind.REMOTE, -7),
                ticket(4, EntryKind.LIVE, -6));

        var turn = ORDER.next(waiting, new Run(0, 2), ANY, NOW).orElseThrow();

        assertEquals(4, turn.waiting().sequence());
        assertEquals(WhyCalled.LIVE_SHARE, turn.why());
    }

    @Test
    @Clause("V5")
    void an_announced_need_counts_as_a_booked_time_at_the_moment_of_arrival() {
        var booked = booked(1, -5);
        var laterBooked = booked(2, 5);
        var need = with(ticket(3, EntryKind.LIVE, -1), "DISABILITY");

        assertEquals(List.of(1, 3, 2), numbers(ORDER.inOrder(List.of(laterBooked, need, booked), Run.NONE, NOW)));
        assertEquals(
                WhyCalled.PRIORITY,
                ORDER.next(List.of(need), Run.NONE, ANY, NOW).orElseThrow().why());
    }

    @Test
    void who_was_handed_over_waits_for_that_counter_alone_and_after_a_while_for_any() {
        var handed = handed(ticket(1, EntryKind.LIVE, -50), "c2", NOW.minus(Duration.ofMinutes(9)));
        var other = ticket(2, EntryKind.LIVE, -40);
        var all = List.of(other, handed);

        assertEquals(
                2, ORDER.next(all, Run.NONE, ANY, NOW).orElseThrow().waiting().sequence());
        assertEquals(
                1,
                ORDER.next(all, Run.NONE, new Desk("c2", "ilze", null), NOW)
                        .orElseThrow()
                        .waiting()
                        .sequence());
        assertEquals(
                1,
                ORDER.next(all, Run.NONE, ANY, NOW.plus(Duration.ofMinutes(1)))
                        .orElseThrow()
                        .waiting()
                        .sequence());
    }

    @Test
    @Clause("P8")
    void who_has_declared_a_conflict_of_interest_does_not_get_them() {
        var conflicted = new Waiting(
                UUID.randomUUID(), EntryKind.LIVE, 1, null, null, false, NOW, null, 15, Set.of("a"), Set.of("ilze"));

        assertTrue(ORDER.next(List.of(conflicted), Run.NONE, ANY, NOW).isEmpty());
        assertTrue(ORDER.next(List.of(conflicted), Run.NONE, new Desk("c1", "anna", null), NOW)
                .isPresent());
    }

    @Test
    void a_counter_gets_only_those_whom_it_can_serve_whole() {
        var waiting = List.of(ticket(1, EntryKind.LIVE, -10));

        assertTrue(ORDER.next(waiting, Run.NONE, new Desk("c1", "ilze", Set.of("b")), NOW)
                .isEmpty());
    }

    /** Ids stand for whatever else a person is: they are drawn anew, and the order in which they are read as well. */
    @Test
    @Clause({"V5", "P2"})
    void nothing_but_times_tickets_and_announced_needs_changes_the_order() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 4_100L + round;
            var random = new Random(seed);
            var queue = queue(random);
            var others =
                    new ArrayList<>(queue.stream().map(each -> another(each)).toList());
            Collections.shuffle(others, random);
            var run = new Run(random.nextInt(4), random.nextInt(4));

            assertEquals(
                    numbers(ORDER.inOrder(queue, run, NOW)), numbers(ORDER.inOrder(others, run, NOW)), "seed " + seed);
        }
    }

    @Test
    void everybody_is_called_once_and_nobody_before_who_came_earlier_with_the_same_right() {
        for (int round = 0; round < ROUNDS; round++) {
            long seed = 8_200L + round;
            var queue = queue(new Random(seed));
            var order = ORDER.inOrder(queue, Run.NONE, NOW);

            assertEquals(new HashSet<>(queue), new HashSet<>(order), "seed " + seed);
            assertEquals(queue.size(), order.size(), "seed " + seed);
            for (var kind : List.of(EntryKind.REMOTE, EntryKind.LIVE)) {
                var same = order.stream()
                        .filter(each -> each.kind() == kind && each.priority() == null)
                        .toList();
                var byArrival = same.stream()
                        .sorted(java.util.Comparator.comparing(Waiting::arrivedAt)
                                .thenComparingInt(Waiting::sequence))
                        .toList();
                assertEquals(byArrival, same, "seed " + seed);
            }
        }
    }

    private static List<Waiting> queue(Random random) {
        var queue = new ArrayList<Waiting>();
        int size = 1 + random.nextInt(30);
        for (int i = 1; i <= size; i++) {
            var arrived = -random.nextInt(90);
            var each = switch (random.nextInt(3)) {
                case 0 -> booked(i, random.nextInt(60) - 30);
                case 1 -> ticket(i, EntryKind.REMOTE, arrived);
                default -> ticket(i, EntryKind.LIVE, arrived);
            };
            queue.add(random.nextInt(8) == 0 ? with(each, "DISABILITY") : each);
        }
        return queue;
    }

    private static List<Waiting> ordered(Waiting... waiting) {
        return ORDER.inOrder(List.of(waiting), Run.NONE, NOW);
    }

    private static List<Integer> numbers(List<Waiting> waiting) {
        return waiting.stream().map(Waiting::sequence).toList();
    }

    private static Waiting booked(int sequence, int minutesFromNow) {
        return new Waiting(
                UUID.randomUUID(),
                EntryKind.BOOKED,
                sequence,
                null,
                NOW.plus(Duration.ofMinutes(minutesFromNow)),
                false,
                NOW.minus(Duration.ofMinutes(5)),
                null,
                15,
                Set.of("a"),
                Set.of());
    }

    private static Waiting ticket(int sequence, EntryKind kind, int minutesFromNow) {
        return new Waiting(
                UUID.randomUUID(),
                kind,
                sequence,
                null,
                null,
                false,
                NOW.plus(Duration.ofMinutes(minutesFromNow)),
                null,
                15,
                Set.of("a"),
                Set.of());
    }

    private static Waiting with(Waiting one, @Nullable String priority) {
        return copy(one, one.id(), priority, one.handed());
    }

    private static Waiting handed(Waiting one, String counter, Instant at) {
        return copy(one, one.id(), one.priority(), new Waiting.Handed(counter, null, at));
    }

    private static Waiting another(Waiting one) {
        return copy(one, UUID.randomUUID(), one.priority(), one.handed());
    }

    private static Waiting copy(Waiting one, UUID id, @Nullable String priority, Waiting.@Nullable Handed handed) {
        return new Waiting(
                id,
                one.kind(),
                one.sequence(),
                priority,
                one.bookedFor(),
                one.late(),
                one.arrivedAt(),
                handed,
                one.minutes(),
                one.services(),
                one.conflicts());
    }
}
