package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Gives each test a day and addresses that no other has, so that tests never meet. */
final class Diary {

    static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private static final Clock CLOCK = Clock.system(RIGA);
    private static final int BOOKABLE_DAYS = 60;

    private final Api api;
    private final Map<String, Integer> given = new HashMap<>();
    private final AtomicLong addresses = new AtomicLong();

    Diary(Api api) {
        this.api = api;
    }

    static LocalDate tomorrow() {
        return LocalDate.now(CLOCK).plusDays(1);
    }

    /** The furthest day that is bookable whatever the hour. */
    static LocalDate lastDay() {
        return tomorrow().plusDays(BOOKABLE_DAYS - 2L);
    }

    /** Free times of a day at the place that is this caller's alone. */
    synchronized List<FreeTime> aDayAt(String place) {
        var days = api.freeDays(place);
        var next = given.merge(place, 1, Integer::sum) - 1;
        assertTrue(next < days.size(), "no day is left at " + place);
        return api.freeTimes(place, days.get(next));
    }

    FreeTime aTimeAt(String place) {
        return aDayAt(place).getFirst();
    }

    /** An invented address whose mailbox is empty. */
    String address(String who) {
        return who + "-" + addresses.incrementAndGet() + "@example.org";
    }
}
