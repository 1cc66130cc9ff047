package lv.ocma.divisions.servicechange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * When which version of a service holds: on each date at most one, and no date between two of them without. What a change does not name
 * stays, and what has begun keeps every date that is not still to come.
 *
 * @param spans the earliest first
 */
record Timeline(List<Span> spans) {

    private static final String FROM = "/validFrom";
    private static final String TO = "/validTo";
    private static final String LAST_DAY = "/lastDay";
    private static final Comparator<Span> EARLIEST_FIRST =
            Comparator.comparing(Span::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * @param from null since ever
     * @param to last date, included; null while no end is known
     * @param stated last date that was asked for, whatever comes after it now; null for as long as nothing else comes
     */
    record Span(
            UUID version,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate stated) {

        boolean holdsOn(LocalDate date) {
            return !beginsAfter(date) && (to == null || !to.isBefore(date));
        }

        boolean beginsAfter(LocalDate date) {
            return from != null && from.isAfter(date);
        }

        /** Its own end, where nothing follows; one that has passed while it went on ends nothing any more. */
        private Span alone(LocalDate today) {
            return until(stated == null || stated.isBefore(today) ? null : stated);
        }

        private Span until(@Nullable LocalDate end) {
            return new Span(version, from, end, stated);
        }
    }

    Optional<Span> on(LocalDate date) {
        return spans.stream().filter(span -> span.holdsOn(date)).findFirst();
    }

    /**
     * With a version more. It ends the one that it falls into, and holds until the next one begins.
     *
     * @param to null for as long as nothing else comes
     */
    Timeline begin(UUID version, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (!from.isAfter(today)) {
            throw broken(FROM, "version-begins-ahead", "first", today.plusDays(1));
        }
        if (to != null && to.isBefore(from)) {
            throw broken(TO, "last-before-first", "first", from);
        }
        var next = spans.stream().filter(span -> beginsFrom(span, from)).findFirst();
        next.map(Span::from).ifPresent(begins -> requireNoOverlap(from, to, begins));
        requireNoGap(from);
        var changed = new ArrayList<Span>();
        for (var span : spans) {
            changed.add(span.holdsOn(from) ? span.until(from.minusDays(1)) : span);
        }
        changed.add(new Span(
                version,
                from,
                to == null
                        ? next.map(Span::from)
                                .map(begins -> begins.minusDays(1))
                                .orElse(null)
                        : to,
                to));
        changed.sort(EARLIEST_FIRST);
        return new Timeline(List.copyOf(changed));
    }

    /** {@link Conflict} once the version has begun. */
    Timeline move(UUID version, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return withdraw(version, today).begin(version, from, to, today);
    }

    /** The version before it holds until the next one, or again to its own end; {@link Conflict} once it has begun. */
    Timeline withdraw(UUID version, LocalDate today) {
        var left = new ArrayList<Span>();
        for (var span : spans) {
            if (!span.version().equals(version)) {
                left.add(span);
            } else if (!span.beginsAfter(today)) {
                throw new Conflict("service-version-begun");
            } else if (!left.isEmpty()) {
                var before = left.removeLast();
                left.add(span.equals(spans.getLast()) ? before.alone(today) : before.until(span.to()));
            }
        }
        return new Timeline(List.copyOf(left));
    }

    /** The last version ends with that day, and nothing comes after it. */
    Timeline end(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw broken(LAST_DAY, "date-in-past", "today", today);
        }
        var last = last(today);
        if (last.beginsAfter(day)) {
            throw broken(LAST_DAY, "version-overlaps", "next", Objects.requireNonNull(last.from()));
        }
        return ending(new Span(last.version(), last.from(), day, day));
    }

    /** The last version goes on for as long as nothing else comes. */
    Timeline goOn(LocalDate today) {
        var last = last(today);
        return ending(new Span(last.version(), last.from(), null, null));
    }

    private Span last(LocalDate today) {
        if (spans.isEmpty()) {
            throw new NotFound("not-found");
        }
        var last = spans.getLast();
        if (last.to() != null && last.to().isBefore(today)) {
            throw new Conflict("service-ended");
        }
        return last;
    }

    private Timeline ending(Span last) {
        var changed = new ArrayList<>(spans);
        changed.set(changed.size() - 1, last);
        return new Timeline(List.copyOf(changed));
    }

    private static boolean beginsFrom(Span span, LocalDate date) {
        return span.from() != null && !span.from().isBefore(date);
    }

    private static void requireNoOverlap(LocalDate from, @Nullable LocalDate to, LocalDate next) {
        if (next.equals(from)) {
            throw broken(FROM, "version-overlaps", "next", next);
        }
        if (to != null && !to.isBefore(next)) {
            throw broken(TO, "version-overlaps", "next", next);
        }
        if (to != null && !to.equals(next.minusDays(1))) {
            throw broken(TO, "version-gap", "expected", next.minusDays(1));
        }
    }

    /** A service that has ended goes on the day after, or not at all. */
    private void requireNoGap(LocalDate from) {
        if (spans.isEmpty() || on(from).isPresent() || spans.getFirst().beginsAfter(from)) {
            return;
        }
        var last = spans.getLast().to();
        if (last != null && !from.equals(last.plusDays(1))) {
            throw broken(FROM, "version-gap", "expected", last.plusDays(1));
        }
    }

    private static Invalid broken(String at, String code, String member, LocalDate date) {
        return new Invalid(Violation.body(at, code, Map.of(member, date)));
    }
}
