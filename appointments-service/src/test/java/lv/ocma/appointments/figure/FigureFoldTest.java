package lv.ocma.appointments.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sums against a plain scan of all visits of a place; a failure names the seed that repeats it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class FigureFoldTest {

    private static final int STEPS = Integer.getInteger("ocma.figures.steps", 150);
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 15);
    private static final List<String> STATUSES = List.of("BOOKED", "MISSED", "SERVED", "CANCELLED");
    private static final List<String> CHANNELS = List.of("CUSTOMER", "PORTAL");
    private static final List<String> SERVICES = List.of("passport", "card");

    private static final String COUNTED = """
            select concat_ws(' ', day, hour, service, channel, visits, services, served, no_shows, cancelled_by_customer + cancelled_by_rule, lead_days,
              booked_seconds) from figure
            where place = ? and visits + services + lead_days + booked_seconds <> 0 order by 1""";

    /** Each visit by day and by hour, as a whole and by service. */
    private static final String SCANNED = """
            select concat_ws(' ', day, hour, service, channel, count(*), sum(services), count(*) filter (where status = 'SERVED'),
              count(*) filter (where status = 'MISSED'), count(*) filter (where status = 'CANCELLED'), sum(lead),
              sum(case when status = 'CANCELLED' then 0 else minutes * 60 end))
            from (
              select cast(b.starts_at at time zone 'Europe/Riga' as date) as day, hours.hour, s.service, b.channel, b.status, s.services, s.minutes,
                cast(b.starts_at at time zone 'Europe/Riga' as date) - cast(b.booked_at at time zone 'Europe/Riga' as date) as lead
              from booking b
              cross join lateral (
                select service, count(*) as services, sum(minutes) as minutes from booking_item where booking = b.id group by service
                union all select '*', count(*), sum(minutes) from booking_item where booking = b.id) s
              cross join lateral (values (-1), (cast(extract(hour from b.starts_at at time zone 'Europe/Riga') as integer))) hours (hour)
              where b.place = ?) visits
            group by day, hour, service, channel order by 1""";

    @Inject
    Given given;

    /** Else an instance of the release before takes what was noted for this one. */
    @Test
    void the_rule_by_which_this_release_counts_is_the_one_that_is_stored() {
        assertEquals(1, given.count("select count(*) from figure_rule where version = ?", FigureFold.RULE));
    }

    @Inject
    FigureFold fold;

    private final List<UUID> visits = new ArrayList<>();
    private String place;

    @BeforeEach
    void aPlaceOfItsOwn() {
        place = "invented-" + UUID.randomUUID();
        finish();
    }

    @AfterEach
    void withoutThem() {
        given.change("delete from booking_change where booking in (select id from booking where place = ?)", place);
        given.change("delete from booking_item where booking in (select id from booking where place = ?)", place);
        given.change("delete from booking where place = ?", place);
    }

    @Test
    void random_changes_counted_in_random_bites_that_die_at_times_come_to_what_a_scan_of_all_visits_gives() {
        long seed = Long.getLong("ocma.seed", System.nanoTime());
        var random = new Random(seed);
        try {
            for (int step = 0; step < STEPS; step++) {
                step(random);
            }
            finish();
            assertEquals(given.texts(SCANNED, place), given.texts(COUNTED, place));
        } catch (AssertionError | RuntimeException wrong) {
            throw new AssertionError("-Docma.seed=" + seed + " repeats it", wrong);
        }
    }

    @Test
    void two_instances_at_once_count_each_change_once() {
        var random = new Random(1);
        IntStream.range(0, 30).forEach(visit -> book(random));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var work = IntStream.range(0, 2)
                    .mapToObj(instance -> CompletableFuture.runAsync(
                            () -> IntStream.range(0, 20).forEach(round -> fold.some(3)), threads))
                    .toList();
            work.forEach(CompletableFuture::join);
        }
        finish();
        assertEquals(given.texts(SCANNED, place), given.texts(COUNTED, place));
        given.change(
                "insert into figure_due (subject, kind, at) select id, 'BOOKING', now() from booking where place = ?",
                place);
        finish();
        assertEquals(given.texts(SCANNED, place), given.texts(COUNTED, place), "what is told twice counts once");
    }

    @Test
    void changes_wait_for_an_instance_that_knows_the_rules_by_which_they_are_counted() {
        book(new Random(1));
        given.change("update figure_rule set version = version + 1");
        try {
            assertEquals(0, fold.some(1000));
            assertEquals(List.of(), given.texts(COUNTED, place));
        } finally {
            given.change("update figure_rule set version = version - 1");
        }
        finish();
        assertEquals(given.texts(SCANNED, place), given.texts(COUNTED, place));
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> book(random);
            case 2, 3 -> change(random);
            case 4 -> fold.some(1 + random.nextInt(7));
            default -> dies(1 + random.nextInt(7));
        }
    }

    private void dies(int bite) {
        assertThrows(
                Killed.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    fold.some(bite);
                    throw new Killed();
                }));
    }

    private void book(Random random) {
        var id = UUID.randomUUID();
        visits.add(id);
        var start = start(random);
        given.change(
                "insert into booking (id, version, reference, status, place, starts_at, ends_at, language, channel, on_behalf, contact_email, booked_at,"
                        + " outside_hours, unserved, interpreter) values (?, 0, ?, 'BOOKED', ?, ?, ?, 'lv', ?, false, 'invented', ?, false, false, false)",
                id,
                id.toString(),
                place,
                start,
                start.plusMinutes(30),
                CHANNELS.get(random.nextInt(2)),
                FIRST.minusDays(random.nextInt(20))
                        .atTime(12, 0)
                        .atZone(Zones.RIGA)
                        .toOffsetDateTime());
        for (int position = 0; position <= random.nextInt(3); position++) {
            item(id, position, SERVICES.get(random.nextInt(2)));
        }
        told(id);
    }

    private void item(UUID booking, int position, String service) {
        given.change(
                "insert into booking_item (id, booking, position, service, person, minutes) values (?, ?, ?, ?, ?, 5)",
                UUID.randomUUID(),
                booking,
                position,
                service,
                position + 1);
    }

    private void change(Random random) {
        if (visits.isEmpty()) {
            return;
        }
        var id = visits.get(random.nextInt(visits.size()));
        var start = start(random);
        var status = STATUSES.get(random.nextInt(STATUSES.size()));
        given.change(
                "update booking set starts_at = ?, ends_at = ?, status = ?, cancelled_at = case when ? = 'CANCELLED' then now() end,"
                        + " cancellation_reason = case when ? = 'CANCELLED' then 'OTHER' end where id = ?",
                start,
                start.plusMinutes(30),
                status,
                status,
                status,
                id);
        told(id);
    }

    private void told(UUID booking) {
        given.change(
                "insert into booking_change (id, booking, changed_at, action, by_kind, state)"
                        + " select gen_random_uuid(), id, now(), 'INVENTED', 'RULE', jsonb_build_object('status', status) from booking where id = ?",
                booking);
    }

    /** Within an hour, whose minutes no visit leaves. */
    private static OffsetDateTime start(Random random) {
        return FIRST.plusDays(random.nextInt(3))
                .atTime(9 + random.nextInt(3), random.nextInt(30))
                .atZone(Zones.RIGA)
                .toOffsetDateTime();
    }

    private void finish() {
        int taken;
        do {
            taken = fold.some(1000);
        } while (taken > 0);
    }

    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
