package lv.ocma.divisions.notice;

import java.util.List;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.text.Texts;

/**
 * The hours of one place over some dates, as people at its door want to know them.
 *
 * @param unknownYears of which not all moved working days are known
 * @param usual by validity; none where the place has published no hours for any of the dates
 */
record Notice(
        Texts place, Window window, List<Difference> differences, List<UsualWeek> usual, List<Integer> unknownYears) {

    static Notice of(Texts place, Window window, EffectiveHours hours) {
        var usual = hours.schedules().stream()
                .map(schedule -> UsualWeek.of(schedule, window))
                .toList();
        var unknownYears = hours.between(window.first(), window.last())
                .filter(day -> !day.yearKnown())
                .map(day -> day.date().getYear())
                .distinct()
                .toList();
        return new Notice(place, window, Difference.among(hours, window), usual, unknownYears);
    }
}
