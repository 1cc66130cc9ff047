package lv.ocma.appointments.queue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By which rule the queue of a place goes; data, as offices change it. In minutes where nothing else is said.
 *
 * @param nearMinutes how long before the booked time the turn may come
 * @param bookedShare after so many with a booked time in a row one of those who wait behind them has the turn; null for no share
 * @param remoteShare after so many remote tickets in a row a live one; null for no share
 * @param handMinutes how long somebody waits for the counter alone to which they were handed over
 * @param checkInBefore how long before the booked time one can check in
 * @param checkInAfter how long after it the time still counts; later one waits as with a live ticket
 * @param delayUntil how long after the booked time a delay can still be told
 * @param delayKept up to which delay the time is kept
 * @param atClosing SERVE whoever waits is served, RELEASE nobody waits on after the closing time
 * @param closingMinutes how long after closing the day is tidied up
 */
public record QueueRule(
        String place,
        long version,
        int nearMinutes,
        @Nullable Integer bookedShare,
        @Nullable Integer remoteShare,
        int handMinutes,
        int checkInBefore,
        int checkInAfter,
        int delayUntil,
        int delayKept,
        int remoteAfterOpening,
        int remoteBeforeClosing,
        int mostWaiting,
        int undoMinutes,
        String atClosing,
        int closingMinutes) {

    /** For one more ticket. */
    boolean hasRoom(int waiting) {
        return waiting < mostWaiting;
    }

    /** Whether whoever waited when the place closed is served yet. */
    boolean servesAfterClosing(Instant closed, Instant now) {
        return atClosing.equals("SERVE")
                && !now.isBefore(closed)
                && now.isBefore(closed.plusSeconds(closingMinutes * 60L));
    }

    QueueOrder order() {
        return new QueueOrder(new QueueOrder.Rule(
                Duration.ofMinutes(nearMinutes), bookedShare, remoteShare, Duration.ofMinutes(handMinutes)));
    }
}
