package lv.ocma.divisions.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.hours.EffectiveDay;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.text.Texts;

/** Dates in a row that have the same hours for the same reason, and these are not the usual ones of all of them. */
record Difference(LocalDate first, LocalDate last, List<Interval> intervals, Texts reason) {

    static List<Difference> among(EffectiveHours hours, Window window) {
        var runs = new ArrayList<List<EffectiveDay>>();
        hours.between(window.first(), window.last())
                .filter(day -> day.kind() != DayKind.REGULAR || differs(day, hours))
                .forEach(day -> add(day, runs));
        return runs.stream()
                .filter(run -> run.stream().anyMatch(day -> differs(day, hours)))
                .map(Difference::of)
                .toList();
    }

    private static boolean differs(EffectiveDay day, EffectiveHours hours) {
        return !day.intervals().equals(hours.usuallyOn(day.date()));
    }

    /** A weekend within a longer exception differs from nothing, but must not tear it apart. */
    private static void add(EffectiveDay day, List<List<EffectiveDay>> runs) {
        if (runs.isEmpty() || !goesOn(runs.getLast().getLast(), day)) {
            runs.add(new ArrayList<>());
        }
        runs.getLast().add(day);
    }

    private static boolean goesOn(EffectiveDay before, EffectiveDay day) {
        return before.date().plusDays(1).equals(day.date())
                && before.kind() == day.kind()
                && before.intervals().equals(day.intervals())
                && before.text().equals(day.text());
    }

    private static Difference of(List<EffectiveDay> run) {
        var day = run.getFirst();
        return new Difference(day.date(), run.getLast().date(), day.intervals(), day.text());
    }
}
