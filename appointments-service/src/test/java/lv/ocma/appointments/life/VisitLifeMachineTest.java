package lv.ocma.appointments.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.appointments.booking.ProposalsMade;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.queue.EndOfDay;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;

/**
 * The whole life of visits at two places against a model: whatever customers, staff and the office do one after the other, the service answers what the
 * model says, tells it once to others, writes it once into the history, and shows as free what nobody has. A failure names the seed that repeats it;
 * {@code -Docma.steps=1000} takes longer.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class VisitLifeMachineTest {

    private static final int STEPS = Integer.getInteger("ocma.steps", 80);
    private static final int SHORT = 15;
    private static final int LONG = 30;

    /** What happens next, and how often among others. */
    private enum Kind {
        BOOK(6),
        HOLD(3),
        GIVE_BACK(1),
        HOLD_ENDS(1),
        HOURS(2),
        CHANGE(14),
        CALL(6),
        COMES(7),
        DESK(8);

        private final int often;

        Kind(int often) {
            this.often = often;
        }

        Stream<Kind> cards() {
            return Stream.generate(() -> this).limit(often);
        }
    }

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    @Inject
    ProposalsMade proposals;

    @Inject
    EndOfDay endOfDay;

    private Random random;
    private Deck<Kind> kinds;
    private Deck<Integer> changes;
    private LocalDate day;
    private Given.PlaceGiven known;
    private List<String> places;
    private String service;
    private LifeModel model;
    private LifeWorld world;
    private BeforeTheDay before;
    private OnTheDay on;

    @Test
    @Clause({"R2", "R4", "C1", "C2"})
    void a_random_life_goes_as_the_model_says() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        random = new Random(seed);
        kinds = new Deck<>(Stream.of(Kind.values()).flatMap(Kind::cards).toList(), random);
        changes = new Deck<>(IntStream.range(0, 9).boxed().toList(), random);
        aWorld();
        var steps = new ArrayList<String>();
        try {
            for (int step = 0; step < STEPS; step++) {
                steps.add(step());
                model.touched().forEach(world::check);
                world.checkTaken(Set.copyOf(places));
                world.checkSearch(
                        any(places),
                        any(List.of(given.today(), day, day.plusDays(1))),
                        service,
                        Duration.ofMinutes(SHORT));
            }
            model.visits().forEach(world::check);
            on.over(places);
            endOfDay.comes();
            model.visits().forEach(world::check);
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError("-Docma.seed=" + seed + " -Docma.steps=" + STEPS + " repeats it: " + steps, wrong);
        }
    }

    /** Two places for which the same rules hold, open all of today and for two hours of two later days. */
    private void aWorld() {
        day = given.aDay();
        known = atTwoDays(given.aPlace().counters(2));
        places = List.of(known.published(), atTwoDays(given.aPlace()).published());
        service = terms.aService()
                .refusedFor(OnTheDay.GROUND, null, null)
                .disputedAt(terms.anAuthority(), "P1M")
                .published();
        var longer = given.aService(LONG);
        model = new LifeModel(Map.of(places.getFirst(), 2, places.getLast(), 1), Map.of(service, SHORT, longer, LONG));
        world = new LifeWorld(given, model, random);
        var days = new ArrayList<>(List.of(day, day.plusDays(1)));
        if (isTodayLongEnough()) {
            // Most happens on the day itself.
            days.addAll(List.of(given.today(), given.today()));
        }
        before = new BeforeTheDay(world, model, random, places, days, List.of(service, longer));
        on = new OnTheDay(world, model, given);
        for (var place : places) {
            model.open(place, given.today(), span(given.today(), "00:00", "23:59"));
            model.open(place, day, span(day, "09:00", "11:00"));
            model.open(place, day.plusDays(1), span(day.plusDays(1), "09:00", "11:00"));
        }
    }

    private Given.PlaceGiven atTwoDays(Given.PlaceGiven place) {
        return place.open(given.today(), "00:00", "23:59")
                .open(day, "09:00", "11:00")
                .open(day.plusDays(1), "09:00", "11:00");
    }

    /** Around midnight only later days are booked. */
    private boolean isTodayLongEnough() {
        var now = LocalTime.now(given.clock().withZone(Zones.RIGA));
        return now.isAfter(LocalTime.of(0, 20)) && now.isBefore(LocalTime.of(22, 0));
    }

    private static Span span(LocalDate day, String from, String to) {
        return new Span(
                day.atTime(LocalTime.parse(from)).atZone(Zones.RIGA).toInstant(),
                day.atTime(LocalTime.parse(to)).atZone(Zones.RIGA).toInstant());
    }

    private String step() {
        before.giveBackOldHolds();
        var asked = asked();
        if (asked.isPresent() && random.nextBoolean()) {
            return answer(asked.get());
        }
        return switch (kinds.next()) {
            case BOOK -> did("book", before::book);
            case HOLD -> did("hold and book", before::bookWithAHold);
            case GIVE_BACK -> did("give back", before::giveBackAHold);
            case HOLD_ENDS -> did("hold ends", before::aHoldEnds);
            case HOURS -> hours();
            case CHANGE ->
                some(visit -> (visit.status.equals("BOOKED") && !visit.day().equals(given.today()))
                                || random.nextInt(6) == 0)
                        .map(this::change)
                        .orElse("nothing");
            case CALL -> call();
            case COMES ->
                some(visit -> visit.status.equals("BOOKED") && visit.day().equals(given.today()))
                        .or(() -> some(visit -> true))
                        .map(this::comes)
                        .orElse("nothing");
            case DESK ->
                some(visit -> on.isKnown(visit) && (visit.isLive() || visit.before != null))
                        .or(() -> some(on::isKnown))
                        .map(this::desk)
                        .orElse("nothing");
        };
    }

    /** Of those to whom another time is proposed one that can become less, where there is any. */
    private Optional<Visit> asked() {
        return some(visit -> visit.proposed != null && visit.persons() > 1)
                .or(() -> some(visit -> visit.proposed != null));
    }

    private String answer(Visit visit) {
        model.touch(visit);
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> did("drop of what is proposed", () -> before.drop(visit));
            case 3 -> did("accept", () -> before.accept(visit));
            case 4 -> did("confirm what cannot be", () -> before.confirm(visit));
            case 5 -> did("reschedule what cannot be", () -> before.reschedule(visit));
            default -> did("cancel what cannot be", () -> before.cancel(visit));
        };
    }

    private String change(Visit visit) {
        model.touch(visit);
        return switch (changes.next()) {
            case 0, 1 -> did("reschedule", () -> before.reschedule(visit));
            case 2 -> did("add", () -> before.add(visit));
            case 3 -> did("drop", () -> before.drop(visit));
            case 4 ->
                did(
                        "split",
                        () -> before.split(
                                visit.persons() > 1
                                        ? visit
                                        : some(each -> each.persons() > 1).orElse(visit)));
            case 5 -> did("hand over", () -> before.handOver(visit));
            case 6 -> did("confirm", () -> before.confirm(visit));
            case 7 -> did("cancel", () -> before.cancel(visit));
            default -> did("accept", () -> before.accept(visit));
        };
    }

    /** Mostly the next thing follows at once; also what must not. */
    private String call() {
        var place = some(visit -> visit.status.equals("CHECKED_IN"))
                .map(waiting -> waiting.place)
                .orElseGet(() -> any(places));
        int counters = place.equals(places.getFirst()) ? 2 : 1;
        int counter = 1 + random.nextInt(counters);
        on.call(place, counter).ifPresent(called -> {
            switch (random.nextInt(5)) {
                case 0 -> on.undoTooLate(called);
                case 1, 2, 3 -> on.call(place, 1 + counters - counter);
                default -> on.serve(called);
            }
        });
        return "call";
    }

    /** All that is left, as a rule; nobody who was served has not come. */
    private void finish(Visit visit) {
        do {
            on.finish(visit);
        } while (visit.status.equals("SERVING") && random.nextInt(4) > 0);
        if (visit.status.equals("SERVED")) {
            on.noShow(visit);
        }
    }

    private String comes(Visit visit) {
        model.touch(visit);
        return switch (random.nextInt(7)) {
            case 0, 1, 2 -> did("check in", () -> on.checkIn(visit));
            case 3 -> did("small delay", () -> on.tellDelay(visit, 10));
            case 4 -> did("long delay", () -> on.tellDelay(visit, 35));
            default ->
                did("passes", () -> {
                    on.passes(visit);
                    on.release(visit.place);
                });
        };
    }

    /** Mostly what can be done then. */
    private String desk(Visit visit) {
        model.touch(visit);
        return switch (visit.status + random.nextInt(5)) {
            case "CALLED0", "CALLED1", "SERVED0" -> did("serve", () -> on.serve(visit));
            case "CALLED2", "SERVING0", "PARKED0", "SERVED1" -> did("no-show", () -> on.noShow(visit));
            case "CALLED3", "SERVING1", "MISSED0" -> did("park", () -> on.park(visit));
            case "SERVING2" -> did("finish", () -> finish(visit));
            case "SERVING3", "SERVING4" -> did("refuse", () -> on.refuse(visit, service));
            case "PARKED1", "PARKED2", "PARKED3", "CHECKED_IN0" -> did("recall", () -> on.recall(visit, 1));
            case "CALLED4", "MISSED1", "SERVED2" -> did("undo too late", () -> on.undoTooLate(visit));
            default ->
                random.nextInt(3) == 0
                        ? did("undo too late", () -> on.undoTooLate(visit))
                        : did("undo", () -> on.undo(visit));
        };
    }

    private static String did(String what, Runnable step) {
        step.run();
        return what;
    }

    /** The first place closes on the first of the later days, opens for an hour, or as before; and those who have no room are proposed another time. */
    private String hours() {
        var place = places.getFirst();
        if (model.isOpen(place, span(day, "09:30", "10:45"))) {
            before.bookAroundTen(place, day);
            world.checkTaken(Set.copyOf(places));
        }
        int closes = 9 + random.nextInt(3);
        var opening = closes == 9 ? null : span(day, "09:00", closes + ":00");
        if (opening == null) {
            known.closed(day);
        } else {
            known.opensInstead(day, "09:00", closes + ":00");
        }
        var told = "select count(*) from opening where day = '" + day + "' and closes = '"
                + (closes == 9 ? "11" : closes) + ":00' and place = ?";
        Eventually.becomes(opening == null ? 0L : 1L, () -> given.count(told, place));
        model.open(place, day, opening);
        for (var visit :
                model.visits(each -> each.place.equals(place) && each.status.equals("BOOKED") && each.kept != null)) {
            var hasRoom = !visit.day().equals(day) || model.isOpen(place, model.time(visit));
            if (visit.marked && hasRoom) {
                visit.stand();
            } else if (!visit.marked && !hasRoom) {
                visit.mark();
            }
            if (visit.proposed != null && !model.isOpen(place, visit.proposed)) {
                visit.withdraw();
            }
        }
        propose();
        return "hours until " + closes;
    }

    /** Which of several gets which time is left open, but each gets one as long as there is any on these days. */
    private void propose() {
        var due = model.visits(visit -> visit.isDue);
        proposals.now();
        var without = new ArrayList<Visit>();
        for (var visit : due) {
            visit.isDue = false;
            var time = world.proposed(visit);
            if (time == null) {
                without.add(visit);
                if (!visit.isTold) {
                    visit.tell();
                }
            } else {
                assertTrue(model.isOffered(visit.place, time), visit::toString);
                visit.propose(time);
            }
        }
        world.checkTaken(Set.copyOf(places));
        without.forEach(visit -> List.of(day, day.plusDays(1))
                .forEach(any -> assertEquals(
                        List.of(),
                        model.free(
                                visit.place,
                                any,
                                model.length(visit),
                                given.clock().instant()),
                        () -> visit + " is proposed nothing")));
    }

    private Optional<Visit> some(Predicate<Visit> which) {
        var all = model.visits(which);
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
