package lv.ocma.notifications.sending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/**
 * How many messages leave a second, and how long one takes from its event to the hand-over, beside PostgreSQL, Kafka and the mail server on the same
 * machine: {@code ./ocma bench}. Nothing here asserts a time; that each message has left once is asserted.
 */
@QuarkusTest
@TestProfile(SendingBenchmark.Alone.class)
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class SendingBenchmark {

    private static final int AIM_PER_SECOND = 200;
    private static final int TOLD_AT_ONCE = 32;
    /** Until then a third of the machine is busy with compiling. */
    private static final int WARM_UP = 12_000;

    private static final int MANY = 5_000;
    private static final int STEADY = 2_000;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final double MEDIAN = 0.5;
    private static final double NINETY_NINTH = 0.99;

    @Inject
    Given given;

    @Inject
    MailServer mail;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /** An application of its own, so that no other test has left anything. */
    public static class Alone implements QuarkusTestProfile {}

    @Test
    void messages_leave_as_fast_as_they_are_caused() throws SQLException, InterruptedException {
        mail.comesBack();
        var place = given.aPlace();
        var service = given.aService();
        all(burst(place, service, WARM_UP));

        long transactions = transactions();
        var began = clock.instant();
        var many = burst(place, service, MANY);
        var ended = all(many).values().stream().max(Instant::compareTo).orElseThrow();
        double perSecond = MANY / (Duration.between(began, ended).toMillis() / 1_000.0);
        System.out.printf(
                "From event to hand-over, %d messages at once: %.0f a second, %.2f of the aim of %d%n",
                MANY, perSecond, perSecond / AIM_PER_SECOND, AIM_PER_SECOND);
        // What a session has done is told a second later.
        TimeUnit.SECONDS.sleep(2);
        System.out.printf("%.2f transactions for each%n", (transactions() - transactions) / (double) MANY);

        var steady = steadily(place, service, STEADY, AIM_PER_SECOND / 2);
        var left = all(steady);
        var took = steady.entrySet().stream()
                .map(each -> Duration.between(each.getValue(), left.get(each.getKey())))
                .sorted()
                .toList();
        System.out.printf(
                "From event to hand-over at %d a second: median %d ms, 99th percentile %d ms%n",
                AIM_PER_SECOND / 2, at(took, MEDIAN), at(took, NINETY_NINTH));
    }

    private long transactions() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select xact_commit from pg_stat_database where datname = current_database()");
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long at(List<Duration> sorted, double share) {
        return sorted.get((int) (sorted.size() * share)).toMillis();
    }

    private Map<UUID, Instant> burst(String place, String service, int count) {
        var told = new ConcurrentHashMap<UUID, Instant>();
        // Many at once, so that it is not the broker's answer to each that is measured.
        try (var threads = Executors.newFixedThreadPool(TOLD_AT_ONCE)) {
            for (int i = 0; i < count; i++) {
                var visit = given.aVisit(place, service);
                threads.execute(() -> {
                    told.put(visit.id(), clock.instant());
                    visit.booked();
                });
            }
        }
        return told;
    }

    private Map<UUID, Instant> steadily(String place, String service, int count, int perSecond)
            throws InterruptedException {
        var told = new HashMap<UUID, Instant>();
        var began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            var due = began + TimeUnit.SECONDS.toNanos(i) / perSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            var visit = given.aVisit(place, service);
            told.put(visit.id(), clock.instant());
            visit.booked();
        }
        return told;
    }

    /** When each was taken by the mail server, once all were. */
    private Map<UUID, Instant> all(Map<UUID, Instant> told) throws SQLException, InterruptedException {
        var until = clock.instant().plus(LONGEST);
        var left = left(told);
        while (left.size() < told.size() && clock.instant().isBefore(until)) {
            TimeUnit.MILLISECONDS.sleep(200);
            left = left(told);
        }
        assertEquals(told.keySet(), left.keySet());
        return left;
    }

    private Map<UUID, Instant> left(Map<UUID, Instant> told) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select about, ended_at from message where status = 'ACCEPTED' and about = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", told.keySet().toArray()));
            var left = new HashMap<UUID, Instant>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    Timestamp ended = rows.getTimestamp(2);
                    assertEquals(null, left.put(rows.getObject(1, UUID.class), ended.toInstant()), "sent twice");
                }
            }
            return left;
        }
    }
}
