package lv.ocma.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import lv.ocma.appointments.claim.Span;

/** When remote tickets are given: in each opening of the day, from some time after it begins until some time before it ends. Plain calculation. */
final class RemoteHours {

    private RemoteHours() {}

    static boolean isOpen(Collection<Span> openings, int afterOpening, int beforeClosing, Instant now) {
        return openings.stream().anyMatch(opening -> isInside(opening, afterOpening, beforeClosing, now));
    }

    private static boolean isInside(Span opening, int afterOpening, int beforeClosing, Instant now) {
        return !now.isBefore(opening.start().plus(Duration.ofMinutes(afterOpening)))
                && now.isBefore(opening.end().minus(Duration.ofMinutes(beforeClosing)));
    }
}
