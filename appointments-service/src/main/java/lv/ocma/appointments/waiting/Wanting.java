package lv.ocma.appointments.waiting;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import lv.ocma.appointments.claim.Span;
import lv.ocma.appointments.place.Opening;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * On which days, and at what time of them, a visit is wanted.
 *
 * @param from first moment of the first day
 * @param until first moment after the last day
 * @param weekdays a bit for each, Monday the lowest
 * @param earliest minute of the day before which it does not start; null for any
 * @param latest minute of the day after which it does not start; null for any
 */
@Embeddable
record Wanting(
        @Column(name = "wanted_from") Instant from,
        @Column(name = "wanted_until") Instant until,
        int weekdays,
        @Column(name = "earliest_minute") @Nullable Integer earliest,
        @Column(name = "latest_minute") @Nullable Integer latest) {

    private static final int MINUTES = 60;

    static Wanting of(
            LocalDate first,
            LocalDate last,
            Collection<DayOfWeek> weekdays,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest) {
        var days = weekdays.isEmpty() ? List.of(DayOfWeek.values()) : weekdays;
        return new Wanting(
                first.atStartOfDay(Zones.RIGA).toInstant(),
                last.plusDays(1).atStartOfDay(Zones.RIGA).toInstant(),
                days.stream().mapToInt(Wanting::bit).reduce(0, (one, other) -> one | other),
                minute(earliest),
                minute(latest));
    }

    static int bit(DayOfWeek day) {
        return 1 << (day.getValue() - 1);
    }

    boolean fits(Span time) {
        var start = time.start().atZone(Zones.RIGA);
        int minute = start.getHour() * MINUTES + start.getMinute();
        return !time.start().isBefore(from)
                && !time.end().isAfter(until)
                && (weekdays & bit(start.getDayOfWeek())) != 0
                && (earliest == null || minute >= earliest)
                && (latest == null || minute <= latest);
    }

    /** Whether a visit could start in it at all, however full it is. */
    boolean meets(Opening opening) {
        int opens = opening.opens().getHour() * MINUTES + opening.opens().getMinute();
        int closes = opening.closes().getHour() * MINUTES + opening.closes().getMinute();
        int soonest = earliest == null ? opens : Math.max(opens, earliest);
        return (weekdays & bit(opening.day().getDayOfWeek())) != 0
                && !opening.day().isBefore(first())
                && !opening.day().isAfter(last())
                && soonest < closes
                && (latest == null || soonest <= latest);
    }

    Span days() {
        return new Span(from, until);
    }

    LocalDate first() {
        return from.atZone(Zones.RIGA).toLocalDate();
    }

    LocalDate last() {
        return until.atZone(Zones.RIGA).toLocalDate().minusDays(1);
    }

    List<DayOfWeek> named() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> (weekdays & bit(day)) != 0)
                .toList();
    }

    static @Nullable LocalTime time(@Nullable Integer minute) {
        return minute == null ? null : LocalTime.of(minute / MINUTES, minute % MINUTES);
    }

    private static @Nullable Integer minute(@Nullable LocalTime time) {
        return time == null ? null : Integer.valueOf(time.getHour() * MINUTES + time.getMinute());
    }
}
