package lv.ocma.complaints.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random verbs in any order, against the graph of the procedure; {@code -Docma.seed=N} repeats them. */
class CaseLifeTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final Due DUE = new Due(MONDAY.plusDays(30), false, 1);
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Verb> VERBS = List.of(Verb.values());
    private static final Ruling REJECTED = new Ruling(Outcome.REJECTED, null);
    private static final int LIVES = 2_000;
    private static final int STEPS = 8;

    private final long seed = Long.getLong("ocma.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    private enum Verb {
        ASK,
        SUPPLEMENT,
        EXTEND,
        FORWARD,
        WITHDRAW,
        EXAMINE,
        RECLASSIFY,
        PROPOSE,
        DECIDE,
        REOPEN
    }

    @Test
    void no_order_of_steps_leaves_the_graph_and_the_clock_stands_only_while_it_is_held() {
        for (int life = 0; life < LIVES; life++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var file = SomeCase.of(kind, DUE);
            for (int step = 0; step < STEPS; step++) {
                var verb = VERBS.get(random.nextInt(VERBS.size()));
                var before = file.status();
                var as = KINDS.get(random.nextInt(KINDS.size()));
                var expected = expected(verb, file, as);
                var was = file.submission().kind();
                var done = doing(verb, file, as, MONDAY.plusDays(step));
                var said = "seed " + seed + ": " + was + " " + before + " " + verb + " " + as;
                assertEquals(
                        done && verb == Verb.RECLASSIFY ? as : was,
                        file.submission().kind(),
                        said);
                assertEquals(expected != null, done, said);
                assertEquals(expected == null ? before : expected, file.status(), said);
                assertEquals(file.status() == CaseStatus.HELD, file.hold() != null, said);
                assertEquals(file.status() == CaseStatus.HELD, openPauses(file) == 1, said);
                assertEquals(
                        file.status() == CaseStatus.DECIDED, file.resolution().outcome() != null, said);
                assertTrue(file.isOpen() || file.resolution().proposal() == null, said);
                assertEquals(
                        file.status() == CaseStatus.HELD,
                        Objects.requireNonNull(file.due()).date() == null,
                        said);
            }
        }
    }

    /** Null where it is refused. */
    private static @Nullable CaseStatus expected(Verb verb, CaseFile file, Kind as) {
        var before = file.status();
        var procedure = file.submission().kind().procedure();
        var hold = file.hold();
        return switch (verb) {
            case SUPPLEMENT -> hold == null ? null : hold.from();
            case EXTEND -> before.isRunning() && procedure != Procedure.THANKS ? before : null;
            case EXAMINE ->
                before == CaseStatus.RECEIVED ? reached(CaseStatus.IN_EXAMINATION, before, procedure) : null;
            case REOPEN ->
                before == CaseStatus.DECIDED && file.resolution().reopenedOn() == null
                        ? reached(CaseStatus.IN_EXAMINATION, before, procedure)
                        : null;
            // What is held is not rejected, and a second proposal waits for the first.
            case PROPOSE ->
                hold != null
                                || file.resolution().proposal() != null
                                || reached(CaseStatus.DECIDED, before, procedure) == null
                        ? null
                        : before;
            case DECIDE -> hold != null ? null : reached(CaseStatus.DECIDED, before, procedure);
            // Thanks are neither examined nor held, and what disputes an act disputes it.
            case RECLASSIFY ->
                file.isOpen()
                                && as != file.submission().kind()
                                && file.submission().kind() != Kind.DISPUTE
                                && (as != Kind.THANKS || before == CaseStatus.RECEIVED)
                        ? before
                        : null;
            case ASK -> reached(CaseStatus.HELD, before, procedure);
            case FORWARD -> reached(CaseStatus.FORWARDED, before, procedure);
            case WITHDRAW -> reached(CaseStatus.WITHDRAWN, before, procedure);
        };
    }

    private static @Nullable CaseStatus reached(CaseStatus next, CaseStatus before, Procedure procedure) {
        return before.mayBecome(next, procedure) ? next : null;
    }

    private static long openPauses(CaseFile file) {
        return file.turns().stream()
                .filter(turn -> turn instanceof Turn.Pause pause && pause.to() == null)
                .count();
    }

    private static @Nullable LocalDate latest(CaseFile file) {
        return file.submission().kind().procedure().extended() == null ? null : MONDAY.plusDays(60);
    }

    private static boolean doing(Verb verb, CaseFile file, Kind as, LocalDate today) {
        try {
            switch (verb) {
                case ASK -> file.askToCure("Nav norādīta diena.", MONDAY.plusDays(14), today);
                case SUPPLEMENT -> file.supplement(today);
                case EXTEND -> file.extend(MONDAY.plusDays(31), latest(file), today);
                case FORWARD -> file.forward("an-authority", today, MONDAY);
                case WITHDRAW -> file.withdraw(today);
                case EXAMINE -> file.examine();
                case RECLASSIFY -> file.reclassify(as, null);
                case REOPEN -> file.reopen(today, today);
                case PROPOSE -> file.propose(UUID.randomUUID(), REJECTED, today);
                case DECIDE -> file.decide(UUID.randomUUID(), REJECTED, today);
            }
            file.counted(DUE);
            return true;
        } catch (Conflict refused) {
            return false;
        }
    }
}
