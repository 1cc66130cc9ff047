package lv.ocma.divisions.servicechange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import lv.ocma.divisions.servicechange.Timeline.Span;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.testing.Clause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final Timeline ALWAYS = new Timeline(List.of(new Span(FIRST, null, null, null)));
    private static final int WINDOW = 120;

    @Test
    @Clause("C3")
    void whatever_is_done_each_date_has_one_version_at_most_none_lacks_one_between_and_the_past_stays() {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        int done = 0;
        for (int run = 0; run < 200; run++) {
            var timeline = ALWAYS;
            var today = TODAY;
            for (int step = 0; step < 30; step++) {
                today = today.plusDays(random.nextInt(6));
                var after = tried(timeline, today, random);
                if (after.isPresent()) {
                    done++;
                    requireWhole(after.get(), "seed " + seed);
                    requirePastKept(timeline, after.get(), today, "seed " + seed);
                    requireRestored(after.get(), today, random, "seed " + seed);
                    timeline = after.get();
                }
            }
        }
        // Of one run alone all steps may be refused, in one of some ten thousand.
        assertTrue(done > 200, "seed " + seed);
    }

    private static Optional<Timeline> tried(Timeline before, LocalDate today, Random random) {
        var from = today.plusDays(random.nextInt(40) - 5L);
        var to = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(40) - 3L) : null;
        var some = before.spans().get(random.nextInt(before.spans().size())).version();
        try {
            return Optional.of(
                    switch (random.nextInt(3)) {
                        case 0 -> before.begin(new UUID(random.nextLong(), 0), from, to, today);
                        case 1 -> before.move(some, from, to, today);
                        default -> before.withdraw(some, today);
                    });
        } catch (Invalid | Conflict refused) {
            return Optional.empty();
        }
    }

    private static void requireWhole(Timeline timeline, String seed) {
        Span previous = null;
        for (var span : timeline.spans()) {
            var to = span.to();
            assertTrue(span.from() == null || to == null || !to.isBefore(span.from()), timeline + ", " + seed);
            if (previous != null) {
                assertTrue(
                        previous.to() != null && previous.to().plusDays(1).equals(span.from()), timeline + ", " + seed);
            }
            previous = span;
        }
    }

    private static void requirePastKept(Timeline before, Timeline after, LocalDate today, String seed) {
        for (var date = today.minusDays(WINDOW); !date.isAfter(today); date = date.plusDays(1)) {
            assertEquals(version(before, date), version(after, date), date + ", " + seed);
        }
    }

    private static void requireRestored(Timeline before, LocalDate today, Random random, String seed) {
        var from = today.plusDays(random.nextInt(40));
        var to = random.nextBoolean() ? from.plusDays(random.nextInt(40)) : null;
        Timeline announced;
        try {
            announced = before.begin(THIRD, from, to, today);
        } catch (Invalid refused) {
            return;
        }
        assertEquals(before, announced.withdraw(THIRD, today), from + " to " + to + ", " + seed);
    }

    private static @Nullable UUID version(Timeline timeline, LocalDate date) {
        return timeline.on(date).map(Span::version).orElse(null);
    }

    @Test
    void a_new_version_ends_the_one_that_it_falls_into_and_holds_until_the_next() {
        var later = ALWAYS.begin(SECOND, day(20), null, TODAY);
        assertEquals(
                List.of(
                        new Span(FIRST, null, day(9), null),
                        new Span(THIRD, day(10), day(19), null),
                        new Span(SECOND, day(20), null, null)),
                later.begin(THIRD, day(10), null, TODAY).spans());
    }

    @Test
    void a_withdrawn_version_leaves_its_dates_to_the_one_before_it() {
        var two = ALWAYS.begin(SECOND, day(10), null, TODAY).begin(THIRD, day(20), null, TODAY);
        assertEquals(
                List.of(new Span(FIRST, null, day(19), null), new Span(THIRD, day(20), null, null)),
                two.withdraw(SECOND, TODAY).spans());
        assertEquals(ALWAYS, two.withdraw(THIRD, TODAY).withdraw(SECOND, TODAY), "all taken back is as it was");
    }

    @Test
    void a_withdrawn_version_takes_its_end_along_and_leaves_that_of_the_one_before() {
        assertEquals(ALWAYS, ALWAYS.begin(SECOND, day(10), day(20), TODAY).withdraw(SECOND, TODAY));
        var ending = ALWAYS.begin(SECOND, day(10), day(30), TODAY);
        assertEquals(ending, ending.begin(THIRD, day(20), null, TODAY).withdraw(THIRD, TODAY), "cut short");
        assertEquals(ending, ending.begin(THIRD, day(31), null, TODAY).withdraw(THIRD, TODAY), "followed");
        assertEquals(
                ending,
                ending.begin(THIRD, day(20), null, TODAY)
                        .begin(new UUID(0, 4), day(40), null, TODAY)
                        .withdraw(THIRD, TODAY)
                        .withdraw(new UUID(0, 4), TODAY),
                "bridged");
    }

    @Test
    void an_end_that_has_passed_while_the_version_went_on_ends_nothing() {
        var bridged = ALWAYS.begin(SECOND, day(10), day(12), TODAY)
                .begin(THIRD, day(13), null, TODAY)
                .begin(new UUID(0, 4), day(40), null, TODAY)
                .withdraw(THIRD, TODAY);
        assertEquals(
                List.of(new Span(FIRST, null, day(9), null), new Span(SECOND, day(10), null, day(12))),
                bridged.withdraw(new UUID(0, 4), day(20)).spans());
    }

    @Test
    void a_version_can_be_moved_across_another() {
        var two = ALWAYS.begin(SECOND, day(10), null, TODAY).begin(THIRD, day(20), null, TODAY);
        assertEquals(
                List.of(
                        new Span(FIRST, null, day(19), null),
                        new Span(THIRD, day(20), day(29), null),
                        new Span(SECOND, day(30), null, null)),
                two.move(SECOND, day(30), null, TODAY).spans());
    }

    @Test
    void a_service_that_ends_goes_on_the_day_after_or_not_at_all() {
        var ending = ALWAYS.begin(SECOND, day(10), day(20), TODAY);
        assertEquals(Optional.empty(), ending.on(day(21)));
        assertEquals(
                "/validFrom version-gap {expected=" + day(21) + "}",
                refused(() -> ending.begin(THIRD, day(22), null, TODAY)));
        assertEquals(
                day(20),
                ending.begin(THIRD, day(21), null, TODAY).spans().get(1).to());
    }

    @Test
    void dates_that_do_not_fit_are_named() {
        var two = ALWAYS.begin(SECOND, day(10), null, TODAY);
        assertEquals(
                "/validFrom version-begins-ahead {first=" + day(1) + "}",
                refused(() -> two.begin(THIRD, TODAY, null, TODAY)));
        assertEquals(
                "/validTo last-before-first {first=" + day(5) + "}",
                refused(() -> two.begin(THIRD, day(5), day(4), TODAY)));
        assertEquals(
                "/validFrom version-overlaps {next=" + day(10) + "}",
                refused(() -> two.begin(THIRD, day(10), null, TODAY)));
        assertEquals(
                "/validTo version-overlaps {next=" + day(10) + "}",
                refused(() -> two.begin(THIRD, day(5), day(10), TODAY)));
        assertEquals(
                "/validTo version-gap {expected=" + day(9) + "}",
                refused(() -> two.begin(THIRD, day(5), day(7), TODAY)));
    }

    @Test
    void what_has_begun_is_neither_moved_nor_withdrawn() {
        var two = ALWAYS.begin(SECOND, day(10), null, TODAY);
        assertEquals("service-version-begun", conflict(() -> two.withdraw(FIRST, TODAY)));
        assertEquals("service-version-begun", conflict(() -> two.withdraw(SECOND, day(10))));
        assertEquals("service-version-begun", conflict(() -> two.move(SECOND, day(30), null, day(10))));
    }

    private static LocalDate day(int ahead) {
        return TODAY.plusDays(ahead);
    }

    private static String refused(Runnable change) {
        var violation = assertThrows(Invalid.class, change::run).violations().getFirst();
        return violation.at() + " " + violation.code() + " " + violation.values();
    }

    private static String conflict(Runnable change) {
        return String.valueOf(assertThrows(Conflict.class, change::run).getMessage());
    }
}
