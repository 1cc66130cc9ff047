package lv.ocma.divisions.hourschange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The dates whose hours a change sets.
 *
 * @param spans over which it sets schedules
 * @param dates on which it sets exceptions, in order
 */
record Scope(List<Span> spans, List<LocalDate> dates) {

    /** @param last included; null while no end is known */
    record Span(LocalDate first, @Nullable LocalDate last) {

        LocalDate end() {
            return last == null ? WorkingCalendar.LAST : last;
        }
    }

    /** What of it is today or later; nothing past is rewritten. */
    Scope from(LocalDate today) {
        return new Scope(
                spans.stream()
                        .filter(span -> !span.end().isBefore(today))
                        .map(span -> span.first().isBefore(today) ? new Span(today, span.last()) : span)
                        .toList(),
                dates.stream().filter(date -> !date.isBefore(today)).toList());
    }

    boolean isEmpty() {
        return spans.isEmpty() && dates.isEmpty();
    }

    /** Whether there is a date whose hours both set, or of which one sets what the other begins from. */
    boolean overlaps(Scope other) {
        return spans.stream().anyMatch(other::meets)
                || other.spans.stream().anyMatch(this::meets)
                || dates.stream().anyMatch(other.dates::contains);
    }

    private boolean meets(Span span) {
        return spans.stream()
                        .anyMatch(own -> !own.first().isAfter(span.end())
                                && !span.first().isAfter(own.end()))
                || dates.stream().anyMatch(date -> !date.isBefore(span.first()) && !date.isAfter(span.end()));
    }

    Optional<LocalDate> first() {
        return Stream.concat(spans.stream().map(Span::first), dates.stream()).min(LocalDate::compareTo);
    }

    /**
     * Dates to show of it, in order: every one that it names, and of its schedules as many days from their first date on.
     *
     * @param cutOffAfter the last of these where the schedules go on; null where they do not
     */
    record Shown(SortedSet<LocalDate> dates, @Nullable LocalDate cutOffAfter) {}

    Shown shown(int days) {
        var shown = new TreeSet<>(dates);
        var begin = spans.stream().map(Span::first).min(LocalDate::compareTo).orElse(WorkingCalendar.LAST);
        var last = begin.plusDays(days - 1L);
        spans.stream()
                .filter(span -> !span.first().isAfter(last))
                .flatMap(span -> span.first().datesUntil((span.end().isAfter(last) ? last : span.end()).plusDays(1)))
                .forEach(shown::add);
        var cutOff = spans.stream().anyMatch(span -> span.end().isAfter(last));
        return new Shown(shown, cutOff ? last : null);
    }
}
