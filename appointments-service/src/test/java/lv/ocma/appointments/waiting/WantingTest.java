package lv.ocma.appointments.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Opening;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantingTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

    @Test
    void a_time_fits_on_its_days_and_no_others() {
        var wanting = Wanting.of(MONDAY, MONDAY.plusDays(1), List.of(), null, null);

        assertTrue(wanting.fits(at("2026-06-08T00:00")));
        assertTrue(wanting.fits(at("2026-06-09T23:45")));
        assertFalse(wanting.fits(at("2026-06-07T23:50")));
        assertFalse(wanting.fits(at("2026-06-10T00:00")));
        assertEquals(MONDAY, wanting.first());
        assertEquals(MONDAY.plusDays(1), wanting.last());
    }

    @Test
    void only_named_weekdays_fit() {
        var wanting = Wanting.of(MONDAY, MONDAY.plusDays(30), List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), null, null);

        assertTrue(wanting.fits(at("2026-06-08T09:00")));
        assertTrue(wanting.fits(at("2026-06-14T09:00")));
        assertFalse(wanting.fits(at("2026-06-09T09:00")));
        assertEquals(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), wanting.named());
    }

    @Test
    void the_start_lies_in_the_window_of_the_day_both_ends_included() {
        var wanting = Wanting.of(MONDAY, MONDAY, List.of(), LocalTime.of(9, 0), LocalTime.of(10, 30));

        assertFalse(wanting.fits(at("2026-06-08T08:45")));
        assertTrue(wanting.fits(at("2026-06-08T09:00")));
        assertTrue(wanting.fits(at("2026-06-08T10:30")));
        assertFalse(wanting.fits(at("2026-06-08T10:45")));
        assertEquals(LocalTime.of(10, 30), Wanting.time(wanting.latest()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-08, 09:00, 16:00, true",
        "2026-06-09, 09:00, 16:00, false",
        "2026-06-08, 07:00, 10:00, false",
        "2026-06-08, 07:00, 10:01, true",
        "2026-06-08, 12:00, 16:00, true",
        "2026-06-08, 12:01, 16:00, false",
        "2026-06-15, 09:00, 16:00, false"
    })
    void hours_in_which_it_could_start_meet_it(LocalDate day, LocalTime opens, LocalTime closes, boolean meets) {
        var wanting = Wanting.of(
                MONDAY, MONDAY.plusDays(1), List.of(DayOfWeek.MONDAY), LocalTime.of(10, 0), LocalTime.of(12, 0));
        assertEquals(meets, wanting.meets(new Opening(day, opens, closes)));
    }

    private static Span at(String local) {
        return Span.from(LocalDateTime.parse(local).atZone(Zones.RIGA).toInstant(), Duration.ofMinutes(15));
    }
}
