package lv.ocma.platform.workday;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsOfDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-23, '', true",
        "2026-12-25, HOLIDAY, false",
        "2026-12-26, '', false",
        "2026-12-27, '', false",
        "2026-06-27, MOVED_WORKING_DAY, true",
        "2026-06-22, MOVED_DAY_OFF, false",
        "2026-05-04, SUBSTITUTE_DAY_OFF, false",
        "2026-12-23, PRE_HOLIDAY, true",
        "2026-12-24, A_KIND_TO_COME, true"
    })
    void a_day_is_a_working_day_by_the_calendar_and_else_by_its_weekday(LocalDate day, String kind, boolean working) {
        assertEquals(working, KnownDays.isWorking(day, kind.isEmpty() ? Set.of() : Set.of(kind)));
    }
}
