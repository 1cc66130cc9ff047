package lv.ocma.complaints.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.complaints.deadline.Step.Code;
import lv.ocma.complaints.rule.Rule;
import lv.ocma.platform.workday.KnownDays;
import org.jspecify.annotations.Nullable;

/** Counts one term. Plain rule; the interpretations that it rests on are in ADR 0180. */
public final class LegalClock {

    private final Rule rule;
    private final KnownDays days;
    private final List<Step> steps = new ArrayList<>();
    private LocalDate date;
    private boolean paused;

    private LegalClock(Rule rule, LocalDate start, KnownDays days) {
        this.rule = rule;
        this.days = days;
        this.date = start;
    }

    /**
     * @param start local date of receipt or of the deemed notification; the day itself does not count
     * @param turns in the order in which they happened
     * @param today until which an open pause is counted
     * @param days known from the start to some months behind any last day that may come of it
     */
    public static Deadline count(
            Rule rule, LocalDate start, List<? extends Turn> turns, LocalDate today, KnownDays days) {
        var clock = new LegalClock(rule, start, days);
        clock.term(start);
        turns.forEach(turn -> clock.take(turn, today));
        return new Deadline(start, clock.date, clock.paused, days.open(start, clock.date), clock.steps);
    }

    private void term(LocalDate start) {
        switch (rule.unit()) {
            case WORKING_DAYS -> {
                date = days.after(start, rule.value()).date();
                steps.add(new Step(Code.TERM, start, date, rule.value(), rule));
            }
            case MONTHS -> {
                date = start.plusMonths(rule.value());
                steps.add(new Step(Code.TERM, start, date, null, rule));
                moveToWorkingDay();
            }
        }
    }

    private void moveToWorkingDay() {
        if (!days.isWorkingDay(date)) {
            var end = days.after(date, 1).date();
            steps.add(new Step(Code.MOVED_TO_WORKING_DAY, date, end, null, null));
            date = end;
        }
    }

    private void take(Turn turn, LocalDate today) {
        switch (turn) {
            case Turn.Pause pause -> pause(pause.from(), pause.to(), today);
            case Turn.Extension extension -> {
                steps.add(new Step(Code.EXTENDED, date, extension.until(), null, null));
                date = extension.until();
            }
        }
    }

    private void pause(LocalDate from, @Nullable LocalDate to, LocalDate today) {
        paused = to == null;
        var last = to == null ? today : to;
        int still = workingDays(from, last);
        steps.add(new Step(Code.PAUSED, from, last, still, null));
        if (still > 0) {
            var end = days.after(date, still).date();
            steps.add(new Step(Code.PAUSE_ADDED, date, end, still, null));
            date = end;
        }
    }

    /** After the one day, up to the other. */
    private int workingDays(LocalDate from, LocalDate to) {
        return from.isBefore(to)
                ? (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(days::isWorkingDay)
                        .count()
                : 0;
    }
}
