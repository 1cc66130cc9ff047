package lv.ocma.appointments.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

class OpeningTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2026, 3, 29);

    @Test
    @Clause({"C1", "H2"})
    void openings_of_one_date_that_touch_are_one_and_a_pause_or_a_night_keeps_them_apart() {
        assertEquals(
                List.of(
                        open(MONDAY, "09:00", "16:30"),
                        open(MONDAY, "17:00", "18:00"),
                        open(MONDAY.plusDays(1), "09:00", "12:00")),
                Opening.joined(List.of(
                        open(MONDAY, "09:00", "12:00"),
                        open(MONDAY, "12:00", "15:10"),
                        open(MONDAY, "15:10", "16:30"),
                        open(MONDAY, "17:00", "18:00"),
                        open(MONDAY.plusDays(1), "09:00", "12:00"))));
        assertEquals(List.of(), Opening.joined(List.of()));
    }

    @Test
    void what_the_clocks_leave_out_is_no_pause() {
        assertEquals(
                List.of(open(CLOCKS_GO_FORWARD, "02:00", "05:00")),
                Opening.joined(
                        List.of(open(CLOCKS_GO_FORWARD, "02:00", "03:00"), open(CLOCKS_GO_FORWARD, "04:00", "05:00"))));
    }

    @Test
    void openings_that_are_joined_go_on_standing_for_their_weekday() {
        var saturday = MONDAY.plusDays(5);
        assertEquals(
                List.of(new Opening(saturday, LocalTime.of(9, 0), LocalTime.of(13, 0), DayOfWeek.MONDAY)),
                Opening.joined(List.of(
                        new Opening(saturday, LocalTime.of(9, 0), LocalTime.of(12, 0), DayOfWeek.MONDAY),
                        new Opening(saturday, LocalTime.of(12, 0), LocalTime.of(13, 0), DayOfWeek.MONDAY))));
    }

    private static Opening open(LocalDate day, String opens, String closes) {
        return new Opening(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
