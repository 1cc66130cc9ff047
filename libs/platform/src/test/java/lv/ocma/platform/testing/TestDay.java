package lv.ocma.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import lv.ocma.platform.time.Zones;

/**
 * The day on which tests run, which begins at the hour that the module names, so that as much of it is left in the evening as in the
 * morning: {@code ocma.test.hour}. By how much the time of the machine is another holds for the clock and the database alike.
 */
public final class TestDay {

    private static final String HOUR = "ocma.test.hour";
    private static final String SHIFT = "ocma.test.shift";

    private TestDay() {}

    /** For the bean that services read the time from. */
    public static Clock clock() {
        return Clock.offset(Clock.systemUTC(), shift());
    }

    /** Statements after which a new database says the time of {@link #clock}, also in what its tables have by default. */
    static List<String> ofDatabase(String database) {
        var shift = shift();
        if (shift.isZero()) {
            return List.of();
        }
        // Functions of pg_catalog come first unless a path says otherwise.
        return List.of(
                "create schema test_day",
                said("now", "stable", shift),
                said("clock_timestamp", "volatile", shift),
                "alter database " + database + " set search_path = public, test_day, pg_catalog");
    }

    private static String said(String function, String kind, Duration shift) {
        return "create function test_day.%s() returns timestamptz language sql %s parallel safe return pg_catalog.%s() + interval '%d seconds'"
                .formatted(function, kind, function, shift.toSeconds());
    }

    /** One for the whole JVM, whose class loaders have nothing else in common. */
    private static Duration shift() {
        return Duration.parse((String)
                System.getProperties().computeIfAbsent(SHIFT, _ -> toTheHour().toString()));
    }

    private static Duration toTheHour() {
        var hour = System.getProperty(HOUR);
        if (hour == null) {
            return Duration.ZERO;
        }
        var now = ZonedDateTime.now(Clock.system(Zones.RIGA));
        return Duration.ofSeconds(Duration.between(now, now.with(LocalTime.of(Integer.parseInt(hour), 0)))
                .toSeconds());
    }
}
