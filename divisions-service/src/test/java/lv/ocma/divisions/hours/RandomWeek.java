package lv.ocma.divisions.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Weeks of up to three intervals a day, none of which overlap, from a seeded generator. */
final class RandomWeek {

    private RandomWeek() {}

    /** @param earliest minute of the day at which the first interval of a day may begin; it does so within {@code spread} minutes */
    static Map<DayOfWeek, List<Interval>> from(int earliest, int spread, Random random) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var weekday : DayOfWeek.values()) {
            week.put(weekday, intervals(earliest, spread, random));
        }
        return week;
    }

    /** As rules, one for each weekday. */
    static List<HoursRule> rules(Map<DayOfWeek, List<Interval>> week) {
        return week.entrySet().stream()
                .map(day -> HoursRule.weekly(day.getKey(), day.getValue()))
                .toList();
    }

    static List<Interval> intervals(int earliest, int spread, Random random) {
        var intervals = new ArrayList<Interval>();
        int minute = earliest + random.nextInt(spread);
        for (int n = random.nextInt(4); n > 0; n--) {
            int closes = minute + 1 + random.nextInt(120);
            intervals.add(new Interval(LocalTime.ofSecondOfDay(minute * 60L), LocalTime.ofSecondOfDay(closes * 60L)));
            minute = closes + random.nextInt(60);
        }
        return List.copyOf(intervals);
    }
}
