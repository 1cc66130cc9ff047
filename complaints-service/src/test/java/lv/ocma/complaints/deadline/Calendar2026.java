package lv.ocma.complaints.deadline;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.workday.KnownDays;

/** The working days of Latvia from autumn 2025 to the end of 2026, written down by hand; 2027 is not known in full. */
final class Calendar2026 {

    private static final List<String> OFF = List.of(
            "2025-11-18",
            "2025-12-24",
            "2025-12-25",
            "2025-12-26",
            "2025-12-31",
            "2026-01-01",
            "2026-01-02",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-04",
            "2026-06-22",
            "2026-06-23",
            "2026-06-24",
            "2026-11-18",
            "2026-12-24",
            "2026-12-25",
            "2026-12-31",
            "2027-01-01");
    private static final List<String> MOVED_WORKING_DAYS = List.of("2026-01-17", "2026-06-27");

    static final KnownDays DAYS = days();

    private Calendar2026() {}

    private static KnownDays days() {
        var exceptions = new HashMap<LocalDate, Boolean>();
        OFF.forEach(day -> exceptions.put(LocalDate.parse(day), false));
        MOVED_WORKING_DAYS.forEach(day -> exceptions.put(LocalDate.parse(day), true));
        return new KnownDays(
                Map.of(
                        2025, new KnownDays.Year(1, true),
                        2026, new KnownDays.Year(1, true),
                        2027, new KnownDays.Year(1, false)),
                exceptions);
    }
}
