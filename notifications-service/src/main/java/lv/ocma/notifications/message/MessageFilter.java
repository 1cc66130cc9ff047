package lv.ocma.notifications.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a place are looked for. Days are those of Latvia on which they were written, both included: few enough that none of them is searched for
 * long.
 *
 * @param upToNow whether no days were named, so that the last one is today
 */
record MessageFilter(
        @Nullable MessageStatus status,
        @Nullable Channel channel,
        @Nullable MessageKind kind,
        @Nullable UUID about,
        LocalDate first,
        LocalDate last,
        boolean upToNow) {

    static final int MOST_DAYS = 31;

    /** Without a first or a last day, as many as there may be. */
    static MessageFilter of(
            @Nullable MessageStatus status,
            @Nullable Channel channel,
            @Nullable MessageKind kind,
            @Nullable UUID about,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate today) {
        var last = to == null ? (from == null ? today : from.plusDays(MOST_DAYS - 1L)) : to;
        var first = from == null ? last.minusDays(MOST_DAYS - 1L) : from;
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        if (days < 1 || days > MOST_DAYS) {
            throw new Invalid(Violation.parameter("to", "message-days", Map.of("max", MOST_DAYS)));
        }
        return new MessageFilter(status, channel, kind, about, first, last, from == null && to == null);
    }

    /** What was asked, which is the same on the day after: where no days were named, the days that are meant are none of it. */
    List<@Nullable Object> asked() {
        return Arrays.asList(status, channel, kind, about, upToNow ? null : first, upToNow ? null : last);
    }

    /** The same, as it was asked on the page before: its days stay those of the first page, whatever the clock says. */
    MessageFilter upTo(LocalDate day) {
        return new MessageFilter(
                status, channel, kind, about, day.minusDays(ChronoUnit.DAYS.between(first, last)), day, upToNow);
    }

    Instant from() {
        return first.atStartOfDay(Zones.RIGA).toInstant();
    }

    Instant until() {
        return last.plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
    }
}
