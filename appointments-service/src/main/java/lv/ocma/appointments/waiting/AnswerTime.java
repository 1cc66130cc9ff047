package lv.ocma.appointments.waiting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;

/**
 * Until when an offer can be answered. Plain calculation. Hours of the night do not count, as nobody should lose a time while asleep; and the
 * answer is due so long before the start that the next in line can still come.
 */
final class AnswerTime {

    private final WaitingRules rules;
    private final Duration notice;

    /** @param shortest notice for who books at the place; the answer is a booking */
    AnswerTime(WaitingRules rules, Duration shortest) {
        this.rules = rules;
        this.notice = rules.notice().compareTo(shortest) < 0 ? shortest : rules.notice();
    }

    /** Settings with which no time could be told, or a time of an answer that is none. */
    static void requireSound(WaitingRules rules) {
        require(rules.nightUntil().isBefore(rules.nightFrom()), "night-until is before night-from");
        require(rules.answerWithin().isPositive(), "answer-within is more than nothing");
        require(rules.notice().isPositive(), "notice is more than nothing");
        require(rules.leastTime().isPositive(), "least-time is more than nothing");
        require(!rules.grace().isNegative(), "grace is not negative");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalStateException("ocma.waiting-list: it has to hold that " + rule);
        }
    }

    /** Empty where too little of the day would be left for an answer: such a time is left to everybody. */
    Optional<Instant> until(Instant now, Instant start) {
        var latest = start.minus(notice);
        if (!now.isBefore(latest) || byDay(now, latest).compareTo(rules.leastTime()) < 0) {
            return Optional.empty();
        }
        var usual = after(now, rules.answerWithin());
        return Optional.of(usual.isBefore(latest) ? usual : latest);
    }

    /** The moment by which so much of the day has passed. */
    private Instant after(Instant from, Duration time) {
        var left = time;
        var at = from;
        for (var day = date(from); ; day = day.plusDays(1)) {
            var open = day(day);
            var begin = at.isBefore(open.start()) ? open.start() : at;
            if (begin.isBefore(open.end())) {
                var end = begin.plus(left);
                if (!end.isAfter(open.end())) {
                    return end;
                }
                left = left.minus(Duration.between(begin, open.end()));
            }
            at = begin;
        }
    }

    /** How much of the day lies between; what is more than the least is not counted on. */
    private Duration byDay(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = date(from);
                !day.isAfter(date(to)) && sum.compareTo(rules.leastTime()) < 0;
                day = day.plusDays(1)) {
            var open = day(day);
            var begin = from.isAfter(open.start()) ? from : open.start();
            var end = to.isBefore(open.end()) ? to : open.end();
            if (begin.isBefore(end)) {
                sum = sum.plus(Duration.between(begin, end));
            }
        }
        return sum;
    }

    private Span day(LocalDate day) {
        return new Span(at(day, rules.nightUntil()), at(day, rules.nightFrom()));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zones.RIGA).toInstant();
    }

    private static LocalDate date(Instant moment) {
        return moment.atZone(Zones.RIGA).toLocalDate();
    }
}
