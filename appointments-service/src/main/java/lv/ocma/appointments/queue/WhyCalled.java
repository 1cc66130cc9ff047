package lv.ocma.appointments.queue;

/** Why it was this person's turn; recorded with each call, and published with the rule (V5). */
public enum WhyCalled {
    /** A colleague handed them over to this counter, this employee or this queue. */
    HANDED_OVER,
    /** They announced a need that goes before the order of arrival. */
    PRIORITY,
    BOOKED_TIME,
    REMOTE_TURN,
    LIVE_TURN,
    /** So many with a booked time were called before that one of those with a remote ticket had the turn. */
    REMOTE_SHARE,
    /** So many of those who go before were called that one of those with a live ticket had the turn. */
    LIVE_SHARE,
    /** Their booked time is not near yet, and nobody else waited. */
    EARLY,
    /** They were parked, and what they waited for is there. */
    PARKED,
    /** Entered from paper after an outage. */
    FROM_PAPER
}
