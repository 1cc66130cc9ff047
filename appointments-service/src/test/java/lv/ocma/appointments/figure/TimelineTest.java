package lv.ocma.appointments.figure;

import static lv.ocma.appointments.booking.VisitStatus.CALLED;
import static lv.ocma.appointments.booking.VisitStatus.CHECKED_IN;
import static lv.ocma.appointments.booking.VisitStatus.PARKED;
import static lv.ocma.appointments.booking.VisitStatus.SERVED;
import static lv.ocma.appointments.booking.VisitStatus.SERVING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.figure.Timeline.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final UUID PASSPORT = new UUID(0, 1);
    private static final UUID CARD = new UUID(0, 2);

    @Test
    void who_is_parked_is_not_served_meanwhile_and_was_called_the_first_time() {
        var times = Timeline.of(List.of(
                step(CHECKED_IN, CHECKED_IN, null, 0),
                step(CHECKED_IN, CALLED, null, 10),
                step(CALLED, SERVING, null, 12),
                step(SERVING, PARKED, null, 15),
                step(PARKED, CALLED, null, 30),
                step(CALLED, SERVING, null, 31),
                step(SERVING, SERVED, PASSPORT, 36)));
        assertEquals(at(10), times.called());
        assertEquals(
                List.of(new Stretch(null, at(12), at(15)), new Stretch(PASSPORT, at(31), at(36))), times.stretches());
    }

    @Test
    void each_service_lasts_from_the_end_of_the_one_before_and_what_goes_on_is_not_counted_yet() {
        var times = Timeline.of(List.of(
                step(CHECKED_IN, CALLED, null, 0),
                step(CALLED, SERVING, null, 1),
                step(SERVING, SERVING, null, 3), // a warning
                step(SERVING, SERVING, CARD, 6)));
        assertEquals(List.of(new Stretch(CARD, at(1), at(6))), times.stretches());
    }

    @Test
    void whoever_was_forgotten_at_the_counter_until_the_next_day_was_not_served_all_night() {
        var times = Timeline.of(List.of(
                step(CHECKED_IN, CALLED, null, 0),
                step(CALLED, SERVING, null, 1),
                step(SERVING, SERVED, CARD, 24 * 60)));
        assertEquals(List.of(), times.stretches());
    }

    @Test
    void a_stretch_is_of_the_place_of_the_counter_and_none_is_shorter_than_nothing() {
        var times = Timeline.of(List.of(
                new Timeline.Step(CALLED, SERVING, null, at(1), "riga"),
                new Timeline.Step(SERVING, CHECKED_IN, null, at(6), null),
                new Timeline.Step(CALLED, SERVING, null, at(9), "jelgava"),
                new Timeline.Step(SERVING, SERVED, CARD, at(8), null)));
        assertEquals(
                List.of(new Stretch(null, at(1), at(6), "riga"), new Stretch(CARD, at(9), at(8), "jelgava")),
                times.stretches());
        assertEquals(0, times.stretches().getLast().seconds());
    }

    @Test
    void who_was_never_called_has_no_times() {
        var times = Timeline.of(List.of(step(CHECKED_IN, CHECKED_IN, null, 0)));
        assertNull(times.called());
        assertEquals(List.of(), times.stretches());
    }

    @Test
    void services_of_a_visit_from_paper_have_equal_parts_of_its_time() {
        var times = Timeline.ofPaper(at(0), at(0), at(10), List.of(PASSPORT, CARD));
        assertEquals(List.of(new Stretch(PASSPORT, at(0), at(5)), new Stretch(CARD, at(5), at(10))), times.stretches());
    }

    private static Timeline.Step step(VisitStatus from, VisitStatus to, @Nullable UUID item, int minute) {
        return new Timeline.Step(from, to, item, at(minute), null);
    }

    private static Instant at(int minute) {
        return Instant.parse("2026-06-15T06:00:00Z").plus(Duration.ofMinutes(minute));
    }
}
