package lv.ocma.divisions.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeputyshipsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final int DAYS = 20;
    private static final List<UUID> PEOPLE = List.of(id(1), id(2), id(3), id(4), id(5));
    private static final UUID ANNA = id(1);
    private static final UUID BERTA = id(2);
    private static final UUID CECE = id(3);

    @Test
    void nobody_stands_in_while_the_employee_is_there() {
        var all = new Deputyships(List.of(standsIn(BERTA, ANNA, 3, 5)));
        assertEquals(Set.of(), all.standingInFor(ANNA, day(2), person -> true));
        assertEquals(Set.of(BERTA), all.standingInFor(ANNA, day(3), person -> true));
        assertEquals(Set.of(BERTA), all.standingInFor(ANNA, day(5), person -> true));
        assertEquals(Set.of(), all.standingInFor(ANNA, day(6), person -> true));
    }

    @Test
    void the_deputy_of_a_deputy_answers_on_the_days_of_both() {
        var all = new Deputyships(List.of(standsIn(BERTA, ANNA, 1, 9), standsIn(CECE, BERTA, 4, 5)));
        assertEquals(Set.of(BERTA), all.standingInFor(ANNA, day(3), person -> true));
        assertEquals(Set.of(CECE), all.standingInFor(ANNA, day(4), person -> true));
    }

    @Test
    void a_leaver_stands_in_for_nobody() {
        var all = new Deputyships(List.of(standsIn(BERTA, ANNA, 1, 9)));
        assertEquals(Set.of(), all.standingInFor(ANNA, day(3), person -> !person.equals(BERTA)));
    }

    @Test
    void two_people_stand_in_for_each_other_one_after_the_other_but_never_at_once() {
        var all = new Deputyships(List.of(standsIn(BERTA, ANNA, 1, 5)));
        assertTrue(all.overlap(standsIn(BERTA, ANNA, 5, 8)));
        assertTrue(all.overlap(standsIn(ANNA, BERTA, 5, 8)));
        assertFalse(all.overlap(standsIn(ANNA, BERTA, 6, 8)));
        assertFalse(all.overlap(standsIn(CECE, ANNA, 1, 5)), "another may stand in beside");
    }

    /** What is added is exactly what closes no circle, and then no day has one. Checked against a walk of each day by itself. */
    @Test
    void no_day_has_a_circle_whatever_is_added_and_nothing_is_refused_without_one() {
        for (int run = 0; run < 300; run++) {
            long seed = 7_000L + run;
            var random = new Random(seed);
            var kept = new ArrayList<Deputyship>();
            for (int added = 0; added < 25; added++) {
                var next = any(random);
                boolean refused = new Deputyships(kept).closeACircle(next);
                var tried = new ArrayList<>(kept);
                tried.add(next);
                assertEquals(hasACircle(tried), refused, "seed " + seed + ", " + next + " onto " + kept);
                if (!refused) {
                    kept.add(next);
                }
            }
        }
    }

    @Test
    void who_stands_in_is_never_the_employee_and_is_there_whatever_is_kept() {
        for (int run = 0; run < 300; run++) {
            long seed = 9_000L + run;
            var random = new Random(seed);
            var kept = new ArrayList<Deputyship>();
            for (int added = 0; added < 15; added++) {
                var next = any(random);
                if (!new Deputyships(kept).closeACircle(next)) {
                    kept.add(next);
                }
            }
            var present = new HashSet<>(PEOPLE);
            present.remove(PEOPLE.get(random.nextInt(PEOPLE.size())));
            var all = new Deputyships(kept);
            for (int on = 0; on < DAYS; on++) {
                var day = day(on);
                for (var person : PEOPLE) {
                    for (var deputy : all.standingInFor(person, day, present::contains)) {
                        assertTrue(present.contains(deputy) && !deputy.equals(person), "seed " + seed);
                        assertEquals(
                                Set.of(), all.standingInFor(deputy, day, someone -> true), "seed " + seed + " " + day);
                    }
                }
            }
        }
    }

    private static boolean hasACircle(List<Deputyship> all) {
        for (int on = 0; on < DAYS; on++) {
            var day = day(on);
            for (var start : PEOPLE) {
                var reached = new HashSet<UUID>();
                var edge = new ArrayList<>(List.of(start));
                while (!edge.isEmpty()) {
                    var at = edge.removeLast();
                    for (var known : all) {
                        if (known.member().equals(at)
                                && !day.isBefore(known.firstDay())
                                && !day.isAfter(known.lastDay())
                                && reached.add(known.deputy())) {
                            edge.add(known.deputy());
                        }
                    }
                }
                if (reached.contains(start)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Deputyship any(Random random) {
        var member = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var deputy = member;
        while (deputy.equals(member)) {
            deputy = PEOPLE.get(random.nextInt(PEOPLE.size()));
        }
        int from = random.nextInt(DAYS);
        return standsIn(deputy, member, from, from + random.nextInt(DAYS - from));
    }

    private static Deputyship standsIn(UUID deputy, UUID member, int from, int to) {
        return new Deputyship(member, deputy, day(from), day(to));
    }

    private static LocalDate day(int number) {
        return FIRST.plusDays(number);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
