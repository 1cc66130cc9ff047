package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broker, database or mail server are away while people book, move and cancel. {@code ./ocma outages} lets each be away for a minute. */
@SystemTest
class OutagesIT {

    private static final Duration LENGTH = Duration.parse(System.getProperty("ocma.outage", "PT3S"));
    private static final Duration SETTLING = Duration.ofMinutes(2);
    private static final int CLIENTS = 3;
    private static final String PLACE = "talsi";
    private static final List<String> TOLD =
            List.of("VISIT_BOOKED ACCEPTED", "VISIT_RESCHEDULED ACCEPTED", "VISIT_CANCELLED ACCEPTED");

    private final Api api;
    private final Diary diary;
    private final Mailbox mailbox;
    private final Parts parts;
    private final Inside inside;

    OutagesIT(Api api, Diary diary, Mailbox mailbox, Parts parts, Inside inside) {
        this.api = api;
        this.diary = diary;
        this.mailbox = mailbox;
        this.parts = parts;
        this.inside = inside;
    }

    @AfterEach
    void all_parts_run_again() {
        parts.startWhatWasKilled();
    }

    @ParameterizedTest
    @ValueSource(strings = {Parts.KAFKA, Parts.POSTGRES, Parts.MAIL})
    @Clause({"R2", "V3"})
    void what_happens_while_a_part_is_away_is_told_once_and_in_order_when_it_is_back(String part)
            throws InterruptedException {
        var times = diary.aDayAt(PLACE);
        var next = new AtomicInteger();
        var open = new AtomicBoolean(true);
        var lived = new ConcurrentLinkedQueue<Visit>();
        var running = new ArrayList<Future<Integer>>();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                running.add(clients.submit(() -> {
                    int at = next.getAndAdd(2);
                    while (open.get() && at + 1 < times.size()) {
                        lived.add(journey(times.get(at), times.get(at + 1)));
                        at = next.getAndAdd(2);
                    }
                    return at;
                }));
            }
            parts.kill(part);
            Thread.sleep(LENGTH);
            parts.start(part);
            open.set(false);
        }

        // What went wrong for a client is what went wrong.
        running.forEach(Future::resultNow);
        assertTrue(lived.size() >= CLIENTS, () -> "few journeys: " + lived.size());
        for (var visit : lived) {
            mailbox.awaits(visit.address(), TOLD.size());
            // The mail is there some moments before that is taken down.
            Eventually.holds(
                    visit.reference(), SETTLING, () -> told(visit).stream().allMatch(TOLD::contains));
            assertEquals(TOLD, told(visit), visit.reference());
        }
        System.out.printf("%s was away for %s: %d visits were told in order%n", part, LENGTH, lived.size());
    }

    private Visit journey(FreeTime first, FreeTime second) {
        var patient = new Patient(api);
        var visit = patient.books("front-end", diary.address("outage"), first);
        var moved = visit.changed(patient.tryToMove(visit, second));
        return moved.changed(patient.cancels(moved));
    }

    /** Kind and state of each message, in the order in which they left. */
    private List<String> told(Visit visit) {
        return inside
                .rows(
                        Parts.NOTIFICATIONS,
                        "select kind || ' ' || status from message where about = '%s' order by ended_at"
                                .formatted(visit.id()))
                .stream()
                .map(List::getFirst)
                .toList();
    }
}
