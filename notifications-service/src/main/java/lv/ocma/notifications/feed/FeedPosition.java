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

    /** Longer than any transaction lasts and any clock is wrong: what was recorded before that comes before in the order too. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** It was never given out: by a database that was since put back to an earlier state. */
    static final class Unknown extends RuntimeException {}

    /** After all of the transactions before this one. */
    static FeedPosition before(String xid, Instant now) {
        return new FeedPosition(xid, new UUID(0, 0), now);
    }

    boolean isAfter(String otherXid) {
        return new BigInteger(xid).compareTo(new BigInteger(otherXid)) > 0;
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
