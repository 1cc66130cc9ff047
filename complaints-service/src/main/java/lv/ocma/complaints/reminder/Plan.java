package lv.ocma.complaints.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.workday.KnownDays;
import org.jspecify.annotations.Nullable;

/**
 * Which stages of a case are to be told of today, and when to look again. Plain rule.
 *
 * @param told how many stages are told of after that
 * @param next local day; null once all are
 */
record Plan(
        UUID caseId,
        LocalDate due,
        List<Stage> now,
        int told,
        @Nullable LocalDate next) {

    private static final List<Stage> STAGES = List.of(Stage.values());

    /** A last day that was put off brings those stages back whose day is to come again; one that was told of and is over is told of no more. */
    static Plan of(RunningCase running, Shares shares, KnownDays days, LocalDate today) {
        var dates =
                STAGES.stream().map(stage -> shares.day(stage, running, days)).toList();
        int told = running.told();
        while (told > 0 && dates.get(told - 1).isAfter(today)) {
            told--;
        }
        var now = new ArrayList<Stage>();
        while (told < STAGES.size() && !dates.get(told).isAfter(today)) {
            now.add(STAGES.get(told));
            told++;
        }
        return new Plan(running.id(), running.due(), now, told, told < STAGES.size() ? dates.get(told) : null);
    }
}
