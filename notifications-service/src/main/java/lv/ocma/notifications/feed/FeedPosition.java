package lv.ocma.notifications.feed;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A place in the order of the feed, just after an event.
 *
 * @param xid transaction that recorded it, as the database counts them
 * @param id of the event
 * @param at when it was recorded, or read up to there
 */
public record FeedPosition(String xid, UUID id, Instant at) {

    /** Before everything that is kept. */
    static final FeedPosition BEGIN = new FeedPosition("0", new UUID(0, 0), Instant.EPOCH);

    /**
     * Longer than any transaction that records events lasts and any clock is wrong: what was recorded before that comes before in the order too. Transactions of
     * others may last longer, as {@link ClientEvents} heeds.
     */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** It was never given out: by a database that was since put back to an earlier state. */
    public static final class Unknown extends RuntimeException {}

    /**
     * After all of the transactions before this one.
     *
     * @param at since when whatever comes later was recorded
     */
    static FeedPosition before(String xid, Instant at) {
        return new FeedPosition(xid, new UUID(0, 0), at);
    }

    /** Before all that was recorded since then. */
    static FeedPosition ofTime(Instant at) {
        return before(BEGIN.xid, at);
    }

    boolean isAfter(String otherXid) {
        return isAfter(xid, otherXid);
    }

    static boolean isAfter(String xid, String otherXid) {
        return new BigInteger(xid).compareTo(new BigInteger(otherXid)) > 0;
    }

    /** Whether all transactions before this one have been read. */
    public boolean reaches(String horizon) {
        return !isAfter(horizon, xid);
    }

    /** Whether no clock of ours has given it out yet. */
    boolean isOfFuture(Instant now) {
        return at.isAfter(now.plus(MARGIN));
    }

    /** Whatever comes after it was recorded since then. */
    Instant recordedSince() {
        return at.isAfter(Instant.EPOCH.plus(MARGIN)) ? at.minus(MARGIN) : Instant.EPOCH;
    }

    /** As text in three parts, and back. */
    public String[] parts() {
        return new String[] {xid, id.toString(), Long.toString(at.toEpochMilli())};
    }

    /** @throws IllegalArgumentException where they are none */
    public static FeedPosition of(List<String> parts) {
        var xid = new BigInteger(parts.get(0));
        if (xid.signum() < 0 || xid.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException("no transaction");
        }
        return new FeedPosition(
                xid.toString(), UUID.fromString(parts.get(1)), Instant.ofEpochMilli(Long.parseLong(parts.get(2))));
    }
}
