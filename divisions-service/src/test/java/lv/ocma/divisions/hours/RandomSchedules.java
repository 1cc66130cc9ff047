package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Schedules with all that a rule knows and appointments, one after the other, at times with a gap; and what they say of a date, found
 * by stepping through weeks, months and years, without any of the code that is tested.
 */
final class RandomSchedules {

    private RandomSchedules() {}

    static List<Schedule> around(LocalDate middle, int earliest, int spread, Random random) {
        var second = middle.minusDays(random.nextInt(30));
        var third = second.plusDays(1L + random.nextInt(40));
        var gap = random.nextInt(3);
        return List.of(
                schedule(third, null, middle, earliest, spread, random),
                schedule(null, second.minusDays(1L + gap), middle, earliest, spread, random),
                schedule(second, third.minusDays(1), middle, earliest, spread, random));
    }

    /** @param valid the date whose schedule holds, if there is one */
    static List<Interval> said(List<Schedule> schedules, LocalDate valid, LocalDate date) {
        for (var schedule : schedules) {
            var from = schedule.validFrom();
            var to = schedule.validTo();
            if ((from == null || from.toEpochDay() <= valid.toEpochDay())
                    && (to == null || valid.toEpochDay() <= to.toEpochDay())) {
                for (var rule : schedule.rules()) {
                    if (applies(rule, date)) {
                        return rule.intervals();
                    }
                }
            }
        }
        return List.of();
    }

    static List<Interval> intervals(int earliest, int spread, Random random) {
        return RandomWeek.intervals(earliest, spread, random).stream()
                .map(interval -> new Interval(interval.opens(), interval.closes(), random.nextBoolean()))
                .toList();
    }

    private static Schedule schedule(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate middle,
            int earliest,
            int spread,
            Random random) {
        var rules = new ArrayList<HoursRule>();
        for (int n = random.nextInt(6); n > 0; n--) {
            rules.add(new HoursRule(
                    some(List.of(DayOfWeek.values()), random),
                    random.nextInt(3) > 0 ? null : nthWeek(middle, random),
                    random.nextInt(3) > 0 ? Set.of() : some(List.of(1, 2, 3, 4, 5, HoursRule.LAST), random),
                    random.nextInt(3) > 0 ? null : season(random),
                    intervals(earliest, spread, random)));
        }
        for (var weekday : DayOfWeek.values()) {
            rules.add(HoursRule.weekly(weekday, intervals(earliest, spread, random)));
        }
        return new Schedule(from, to, rules, "standard", null);
    }

    private static EveryNthWeek nthWeek(LocalDate middle, Random random) {
        var weeks = random.nextBoolean() ? 2 : 2 + random.nextInt(51);
        return new EveryNthWeek(weeks, middle.plusDays(random.nextInt(800) - 400L));
    }

    private static Season season(Random random) {
        var first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(366));
        var last = random.nextInt(5) == 0 ? first : first.plusDays(random.nextInt(300));
        return new Season(MonthDay.from(first), MonthDay.from(last));
    }

    private static <T> Set<T> some(List<T> all, Random random) {
        var some = new HashSet<T>(Set.of(all.get(random.nextInt(all.size()))));
        all.stream().filter(any -> random.nextInt(3) == 0).forEach(some::add);
        return some;
    }

    private static boolean applies(HoursRule rule, LocalDate date) {
        var nth = rule.everyNthWeek();
        var season = rule.season();
        return rule.weekdays().contains(date.getDayOfWeek())
                && (nth == null || isCounted(nth.countedFrom(), nth.weeks(), date))
                && (rule.ordinals().isEmpty() || hasOrdinal(rule.ordinals(), date))
                && (season == null || isWithin(season, date));
    }

    private static boolean isCounted(LocalDate from, int weeks, LocalDate date) {
        var monday = from;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        while (monday.isAfter(date)) {
            monday = monday.minusDays(7L * weeks);
        }
        while (!monday.plusDays(7L * weeks).isAfter(date)) {
            monday = monday.plusDays(7L * weeks);
        }
        return date.isBefore(monday.plusDays(7));
    }

    private static boolean hasOrdinal(Set<Integer> ordinals, LocalDate date) {
        int before = 0;
        int after = 0;
        for (int day = 1; day <= date.lengthOfMonth(); day++) {
            if (date.withDayOfMonth(day).getDayOfWeek() == date.getDayOfWeek()) {
                before += day <= date.getDayOfMonth() ? 1 : 0;
                after += day > date.getDayOfMonth() ? 1 : 0;
            }
        }
        return ordinals.contains(before) || (after == 0 && ordinals.contains(HoursRule.LAST));
    }

    /** Steps from the first day of the season to the last, over the end of the year if need be. */
    private static boolean isWithin(Season season, LocalDate date) {
        var day = number(season.first());
        while (day != number(MonthDay.from(date))) {
            if (day == number(season.last())) {
                return false;
            }
            // Through all days that a month may have, also those that it has not.
            day = day == 1231 ? 101 : day % 100 == 31 ? day + 70 : day + 1;
        }
        return true;
    }

    private static int number(MonthDay day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}
