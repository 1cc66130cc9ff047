package lv.ocma.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import lv.ocma.platform.outbox.UnsentRow.Aggregate;
import lv.ocma.platform.outbox.UnsentRows.Flown;
import lv.ocma.platform.waking.Bell;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.CorruptRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Drains the leased shards in rounds: takes the oldest rows, sends them in waves, marks what the broker acknowledged. A wave holds at
 * most one event of an aggregate, so the next one goes only when the previous one is safe. Killed between acknowledgement and mark, it
 * sends again: at least once, and the consumers' inbox makes it once. Paused beyond its lease, it stops at once, and has the newest event
 * of each aggregate sent once more of which it may have sent an older one late.
 */
final class Relay implements Runnable {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final UnsentRows rows;
    private final ShardLeases leases;
    private final EventSender sender;
    private final OutboxSettings settings;
    private final Set<String> topics;

    /** What has been sent and is not settled in the database yet. */
    private final List<Flown> flown = new ArrayList<>();

    private final Bell news = new Bell();
    private volatile boolean stopping;
    private volatile @Nullable String trouble;

    /** @param topics that events are known to go to; rows may name others */
    Relay(UnsentRows rows, ShardLeases leases, EventSender sender, OutboxSettings settings, Set<String> topics) {
        this.rows = rows;
        this.leases = leases;
        this.sender = sender;
        this.settings = settings;
        this.topics = topics;
    }

    /** Something was committed: look at once. */
    void wake() {
        news.ring();
    }

    void stop() {
        stopping = true;
        wake();
    }

    /** Why nothing gets through at present, or null. */
    @Nullable
    String trouble() {
        return trouble;
    }

    @Override
    public void run() {
        var pause = settings.poll();
        sender.prepare(topics);
        while (!stopping) {
            try {
                settle();
                if (leases.keep() && rows.repeatAfterLate(leases.relay()) > 0) {
                    LOG.info("newest events are sent once more, as a paused relay has sent older ones late");
                }
                var round = round();
                trouble(round.trouble());
                if (round.trouble() == null && round.sent() > 0) {
                    continue;
                }
            } catch (SQLException e) {
                trouble("database: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            pause = trouble == null ? settings.poll() : longer(pause);
            await(pause);
        }
        end();
    }

    private void end() {
        sender.close();
        try {
            settle();
            leases.release();
        } catch (SQLException e) {
            LOG.infof("leases were not given back, they expire by themselves: %s", e.getMessage());
        }
    }

    private void await(Duration pause) {
        try {
            if (trouble != null) {
                // News would only cut the pause short that the broker is given.
                for (var left = pause; left.isPositive() && !stopping; left = left.minus(settings.poll())) {
                    Thread.sleep(settings.poll());
                }
            } else {
                news.await(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private void trouble(@Nullable String now) {
        if (now != null && trouble == null) {
            LOG.warnf("the outbox waits: %s", now);
        } else if (now == null && trouble != null) {
            LOG.info("the outbox flows again");
        }
        trouble = now;
    }

    private record Round(long sent, @Nullable String trouble) {}

    private Round round() throws SQLException, InterruptedException {
        if (leases.shards().isEmpty()) {
            return new Round(0, null);
        }
        var oldest = rows.oldest(leases.shards(), settings.rowsPerShard(), settings.payloadPerRound());
        if (oldest.isEmpty()) {
            return new Round(0, null);
        }
        var waiting = new LinkedHashMap<Aggregate, Queue<UnsentRow>>();
        oldest.forEach(row -> waiting.computeIfAbsent(row.aggregate(), _ -> new ArrayDeque<>())
                .add(row));
        String trouble = null;
        while (!waiting.isEmpty() && trouble == null && leases.safe()) {
            trouble = wave(waiting);
        }
        var sent = flown.stream().filter(Flown::acknowledged).count();
        settle();
        return new Round(sent, trouble);
    }

    /** Before the leases are renewed: that they stand unchanged in the database is what tells whether something came late. */
    private void settle() throws SQLException {
        if (flown.isEmpty()) {
            return;
        }
        int late = rows.settle(leases.relay(), flown, settings.delivery());
        flown.clear();
        if (late > 0) {
            LOG.warnf(
                    "the relay was held up for longer than its lease: %d aggregates may have got an event late", late);
            leases.doubt();
        }
    }

    /** @param queue of its aggregate; the row is its first until the broker has acknowledged it */
    private record Flight(UnsentRow row, Queue<UnsentRow> queue, Future<RecordMetadata> acknowledgement) {}

    /** Sends the next event of each aggregate and takes away those of which nothing more can go in this round. */
    private @Nullable String wave(Map<Aggregate, Queue<UnsentRow>> waiting) throws SQLException, InterruptedException {
        Throwable trouble = null;
        var refused = new LinkedHashMap<UnsentRow, String>();
        for (var flight : takeOff(waiting)) {
            if (leases.lost()) {
                // What the producer still holds would come after what another relay has sent meanwhile.
                sender.startOver();
            }
            try {
                flight.acknowledgement.get();
                flown.add(new Flown(flight.row, true));
                flight.queue.remove();
                if (flight.queue.isEmpty()) {
                    waiting.remove(flight.row.aggregate());
                }
            } catch (ExecutionException e) {
                waiting.remove(flight.row.aggregate());
                if (isFaultOfRow(e.getCause())) {
                    refused.put(flight.row, String.valueOf(e.getCause()));
                } else {
                    flown.add(new Flown(flight.row, false));
                    trouble = e.getCause();
                }
            }
        }
        block(refused);
        if (trouble != null && !(trouble instanceof RetriableException)) {
            sender.startOver();
        }
        return trouble == null ? null : "broker: " + trouble;
    }

    private void block(Map<UnsentRow, String> refused) throws SQLException {
        if (!refused.isEmpty()) {
            var first = refused.entrySet().iterator().next();
            LOG.errorf(
                    "events are blocked, %d in number, the first is %s: %s",
                    refused.size(), first.getKey().id(), first.getValue());
            rows.block(refused);
        }
    }

    private List<Flight> takeOff(Map<Aggregate, Queue<UnsentRow>> waiting) {
        var wave = new ArrayList<Flight>(waiting.size());
        var failed = new HashMap<String, Future<RecordMetadata>>();
        for (var queue : reachedFirst(waiting.values())) {
            if (!leases.safe()) {
                break;
            }
            var row = queue.element();
            var failure = failed.get(row.aggregate().type());
            if (failure == null) {
                var acknowledgement = sender.send(row);
                wave.add(new Flight(row, queue, acknowledgement));
                if (acknowledgement.state() == Future.State.FAILED && isFaultOfTopic(acknowledgement.exceptionNow())) {
                    // The next one to this topic would block as long, and fail too; another topic may be there.
                    failed.put(row.aggregate().type(), acknowledgement);
                }
            } else if (isFaultOfRow(failure.exceptionNow())) {
                wave.add(new Flight(row, queue, failure));
            }
        }
        return wave;
    }

    /** A topic that is not there yet lets the relay wait; what can go, goes before. */
    private List<Queue<UnsentRow>> reachedFirst(Collection<Queue<UnsentRow>> queues) {
        return queues.stream()
                .sorted(Comparator.comparing(
                        queue -> !sender.hasReached(queue.element().aggregate().type())))
                .toList();
    }

    private static boolean isFaultOfTopic(Throwable failure) {
        return failure instanceof UnknownTopicOrPartitionException || !isFaultOfRow(failure);
    }

    /**
     * Told apart by kind: that a topic is unknown is said by a broker that answers; whatever else happens may pass by itself, and holds up
     * all alike.
     */
    private static boolean isFaultOfRow(@Nullable Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _,
                    SerializationException _,
                    InvalidRecordException _,
                    CorruptRecordException _,
                    InvalidTopicException _,
                    PolicyViolationException _,
                    TopicAuthorizationException _,
                    UnknownTopicOrPartitionException _ -> true;
            case null, default -> false;
        };
    }
}
