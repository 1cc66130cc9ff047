package lv.ocma.complaints.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.deadline.Turn;
import lv.ocma.platform.workday.KnownDays;
import org.jspecify.annotations.Nullable;

/** Cases and days as the plain rules see them. */
final class SomeRunning {

    static final Shares SHARES = new Shares(50, 75, 90);

    /** Wednesday, 18 November, is a holiday. */
    static final KnownDays DAYS =
            new KnownDays(Map.of(2026, new KnownDays.Year(1, true)), Map.of(LocalDate.of(2026, 11, 18), false));

    private SomeRunning() {}

    static RunningCase of(String received, String due, int told, Turn.Pause... pauses) {
        return about(received, due, told, "examiner", null, pauses);
    }

    static RunningCase about(
            String received,
            String due,
            int told,
            @Nullable String examiner,
            @Nullable String named,
            Turn.Pause... pauses) {
        return new RunningCase(
                UUID.randomUUID(),
                "S-2026-000042",
                "place",
                "COMPLAINT",
                examiner,
                named,
                LocalDate.parse(received),
                LocalDate.parse(due),
                told,
                List.of(pauses));
    }
}
