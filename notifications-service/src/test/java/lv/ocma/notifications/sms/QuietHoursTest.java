package lv.ocma.notifications.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final QuietHours NIGHTS_AND_SUNDAYS = hours("21:00", "08:00", DayOfWeek.SUNDAY);

    @ParameterizedTest
    @CsvSource({
        // a Monday
        "2026-06-15T08:00:00+03:00, 2026-06-15T08:00:00+03:00",
        "2026-06-15T20:59:59.999+03:00, 2026-06-15T20:59:59.999+03:00",
        "2026-06-15T21:00:00+03:00, 2026-06-16T08:00:00+03:00",
        "2026-06-15T00:00:00+03:00, 2026-06-15T08:00:00+03:00",
        "2026-06-15T07:59:59.999+03:00, 2026-06-15T08:00:00+03:00",
        // from Saturday's evening and from Sunday's noon
        "2026-06-13T21:30:00+03:00, 2026-06-15T08:00:00+03:00",
        "2026-06-14T12:00:00+03:00, 2026-06-15T08:00:00+03:00",
        // the nights in which the clock is put forward and back
        "2026-03-28T22:00:00+02:00, 2026-03-30T08:00:00+03:00",
        "2026-10-24T22:00:00+03:00, 2026-10-26T08:00:00+02:00",
    })
    void at_night_and_on_sundays_it_waits_for_the_next_morning(OffsetDateTime at, OffsetDateTime first) {
        assertEquals(first.toInstant(), NIGHTS_AND_SUNDAYS.firstFrom(at.toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
        // 03:30 does not exist on this night: the clock goes from 03:00 to 04:00, when it is over
        "22:00, 03:30, 2026-03-29T02:00:00+02:00, 2026-03-29T04:00:00+03:00",
        // and comes twice on this one: once the first is over, it is quiet until the second
        "22:00, 03:30, 2026-10-25T02:00:00+03:00, 2026-10-25T03:30:00+03:00",
        "22:00, 03:30, 2026-10-25T03:45:00+03:00, 2026-10-25T03:45:00+03:00",
        "22:00, 03:30, 2026-10-25T03:10:00+02:00, 2026-10-25T03:30:00+02:00",
        // the hour that comes twice begins with times that are not quiet: once more, they are not
        "03:30, 05:00, 2026-10-25T03:45:00+03:00, 2026-10-25T03:00:00+02:00",
        "03:30, 05:00, 2026-10-25T03:30:00+02:00, 2026-10-25T05:00:00+02:00",
    })
    void the_clock_on_the_wall_counts_also_when_it_is_changed(
            String from, String until, OffsetDateTime at, OffsetDateTime first) {
        assertEquals(first.toInstant(), hours(from, until).firstFrom(at.toInstant()));
    }

    @Test
    void without_quiet_hours_and_days_everything_leaves_at_once() {
        var at = Instant.parse("2026-06-14T01:00:00Z");
        assertEquals(at, hours("08:00", "08:00").firstFrom(at));
    }

    @Test
    void quiet_hours_may_lie_within_a_day() {
        assertEquals(
                Instant.parse("2026-06-15T11:00:00Z"),
                hours("12:00", "14:00").firstFrom(Instant.parse("2026-06-15T09:30:00Z")));
    }

    @Test
    void a_week_without_a_day_is_refused() {
        var all = EnumSet.allOf(DayOfWeek.class);
        assertThrows(
                IllegalArgumentException.class, () -> new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), all));
    }

    @Test
    void the_moment_found_is_the_first_minute_that_is_not_quiet() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            var from = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var until = LocalTime.of(random.nextInt(24), random.nextInt(60));
            var days = EnumSet.noneOf(DayOfWeek.class);
            for (int each = random.nextInt(4); each > 0; each--) {
                days.add(DayOfWeek.of(1 + random.nextInt(7)));
            }
            var changes = random.nextBoolean() ? "2026-03-27T00:00:00Z" : "2026-10-23T00:00:00Z";
            var at = Instant.parse(changes).plus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
            var told = "seed " + seed + ", round " + round;
            var first = new QuietHours(from, until, days).firstFrom(at);
            for (var minute = at; minute.isBefore(first); minute = minute.plus(Duration.ofMinutes(1))) {
                assertTrue(isQuiet(minute, from, until, days), told + " at " + minute);
            }
            assertFalse(isQuiet(first, from, until, days), told + " at " + first);
        }
    }

    @Test
    @Clause("V3")
    void at_night_only_what_would_come_too_late_in_the_morning_is_told() {
        var night = Instant.parse("2026-06-14T20:30:00Z");
        var morning = Instant.parse("2026-06-15T05:00:00Z");
        var hours = hours("21:00", "08:00");

        assertEquals(morning, hours.firstFrom(night, null));
        assertEquals(morning, hours.firstFrom(night, morning.plus(Duration.ofHours(2))));
        assertEquals(night, hours.firstFrom(night, morning.plus(Duration.ofMinutes(119))));
    }

    /** Minute by minute of the day, as one would say it. */
    private static boolean isQuiet(Instant at, LocalTime from, LocalTime until, Set<DayOfWeek> days) {
        var local = at.atZone(Zones.RIGA);
        if (days.contains(local.getDayOfWeek())) {
            return true;
        }
        int minute = local.getHour() * 60 + local.getMinute();
        for (int quiet = from.getHour() * 60 + from.getMinute();
                quiet != until.getHour() * 60 + until.getMinute();
                quiet = (quiet + 1) % (24 * 60)) {
            if (quiet == minute) {
                return true;
            }
        }
        return false;
    }

    private static QuietHours hours(String from, String until, DayOfWeek... days) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(until), Set.of(days));
    }
}
