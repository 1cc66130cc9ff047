package lv.ocma.complaints.reminder;

import java.time.LocalDate;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.workday.KnownDays;

/**
 * At which share of its working days whom a case is warned of; days on which its clock stood still are no part of them. Plain rule.
 *
 * @param examiner per cent, as the others, each later than the one before
 */
record Shares(int examiner, int superior, int manager) {

    Shares {
        if (examiner < 1 || superior <= examiner || manager <= superior || manager > 99) {
            throw new IllegalArgumentException("the shares of warnings grow from stage to stage, from 1 to 99");
        }
    }

    /** Local day of a stage: a working day that is so much of the time before the last day, as the time after a pause is what is left. */
    LocalDate day(Stage stage, RunningCase of, KnownDays days) {
        if (stage == Stage.OVERDUE) {
            return of.due().plusDays(1);
        }
        int left = total(of, days) * (100 - percent(stage)) / 100;
        var day = of.due();
        while (day.isAfter(of.received()) && (left > 0 || !days.isWorkingDay(day))) {
            if (days.isWorkingDay(day)) {
                left--;
            }
            day = day.minusDays(1);
        }
        return day;
    }

    private int percent(Stage stage) {
        return switch (stage) {
            case EXAMINER -> examiner;
            case SUPERIOR -> superior;
            case MANAGER -> manager;
            case OVERDUE -> 100;
        };
    }

    private static int total(RunningCase of, KnownDays days) {
        int total = 0;
        for (var day = of.received().plusDays(1); !day.isAfter(of.due()); day = day.plusDays(1)) {
            if (days.isWorkingDay(day) && !stoodStill(of, day)) {
                total++;
            }
        }
        return total;
    }

    private static boolean stoodStill(RunningCase of, LocalDate day) {
        return of.pauses().stream().anyMatch(pause -> day.isAfter(pause.from()) && !isAfter(day, pause));
    }

    private static boolean isAfter(LocalDate day, Turn.Pause pause) {
        var to = pause.to();
        return to != null && day.isAfter(to);
    }
}
