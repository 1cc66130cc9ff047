package lv.ocma.appointments.booking;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a customer has for an answer to a time that is proposed. Plain calculation. The time is kept from others for so long, and never until
 * less than the shortest notice is left: somebody else may still book it then.
 *
 * @param longest for an answer
 * @param earliest nothing is proposed that begins before so much has passed; half of it is left for the answer at least
 * @param shortestNotice of the place for the channel by whose rules the time is found
 */
record AnswerTime(Duration longest, Duration earliest, Duration shortestNotice) {

    /** Before which nothing is proposed. */
    Instant first(Instant now) {
        return now.plus(longer(earliest, shortestNotice.plus(least())));
    }

    /** @param start of the time that is proposed, not before {@link #first} */
    Instant until(Instant start, Instant now) {
        var until = now.plus(longest);
        var latest = start.minus(longer(least(), shortestNotice));
        return until.isBefore(latest) ? until : latest;
    }

    private Duration least() {
        return earliest.dividedBy(2);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
