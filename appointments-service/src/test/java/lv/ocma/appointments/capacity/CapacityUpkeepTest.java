package lv.ocma.appointments.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class CapacityUpkeepTest {

    @Inject
    Given given;

    @Inject
    Capacity capacity;

    @Inject
    CapacityUpkeep upkeep;

    @Inject
    DataSource database;

    private LocalDate day;
    private Given.PlaceGiven known;
    private String place;
    private String service;

    @BeforeEach
    void aPlaceThatIsOpen() {
        day = given.aDay();
        known = given.aPlace().counters(2).open(day, "09:00", "10:30").open(day.plusDays(1), "09:00", "10:00");
        place = known.published();
        service = given.aService(20);
    }

    @Test
    void rows_that_are_missing_at_the_start_are_made_and_tell_what_is_booked() {
        Api.booked(Api.frontEnd(), Api.firstSlot(place, service, day));
        var before = Api.starts(place, service, day);
        execute("delete from day_capacity where place = ?", place);
        assertEquals(List.of(), Api.starts(place, service, day));

        upkeep.complete();

        assertEquals(before, Api.starts(place, service, day));
        assertEquals(2, given.count("select count(*) from day_capacity where place = ?", place));
    }

    @Test
    void hours_of_a_month_that_is_over_are_known_and_make_no_rows() {
        var past = given.today().minusMonths(3);

        var told = given.aPlace()
                .open(past, "09:00", "10:00")
                .open(day, "09:00", "10:00")
                .published();

        assertEquals(List.of("09:00", "09:15", "09:30"), Api.starts(told, service, day));
        assertEquals(1, given.count("select count(*) from day_capacity where place = ?", told));
    }

    @Test
    void a_day_without_a_row_or_with_one_of_another_version_is_booked_all_the_same() {
        var slots = Api.slots(place, service, day);
        execute("delete from day_capacity where place = ? and day = '" + day + "'", place);
        Api.book(Api.frontEnd(), slots.getFirst()).then().statusCode(201);
        execute("update day_capacity set cells = '\\x7f' where place = ? and day = '" + day + "'", place);
        Api.book(Api.frontEnd(), slots.getFirst()).then().statusCode(201);

        assertEquals(0, rebuilt(day));
        Api.book(Api.frontEnd(), slots.getFirst()).then().statusCode(409);
    }

    @Test
    void a_row_that_is_wrong_sells_no_time_twice_and_is_counted_anew() {
        var first = Api.firstSlot(place, service, day);
        Api.booked(Api.frontEnd(), first);
        Api.booked(Api.frontEnd(), first);
        // As an instance of the release before would leave it, which knows of no rows.
        var free = DayCells.write(QuarkusTransaction.requiringNew()
                .call(() -> capacity.lock(new PlaceDay(place, day)).taken(List.of())));
        execute(
                "update day_capacity set cells = decode('" + HexFormat.of().formatHex(free)
                        + "', 'hex'), longest = 90 where place = ? and day = '" + day + "'",
                place);
        assertTrue(Api.slots(place, service, day).contains(first));

        Api.book(Api.frontEnd(), first).then().statusCode(409);
        assertEquals(1, upkeep.rebuild(place));

        assertEquals(List.of("09:30", "09:45", "10:00"), Api.starts(place, service, day));
    }

    /** Whatever is done to a place by chance, its rows are as if they were counted anew; the seed of the message makes it again. */
    @Test
    void after_random_work_rows_are_as_if_counted_anew() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var visits = new ArrayList<Booked>();
        for (int step = 0; step < 25; step++) {
            var slots = new ArrayList<>(Api.slots(place, service, day));
            slots.addAll(Api.slots(place, service, day.plusDays(1)));
            var slot = slots.isEmpty() ? "" : slots.get(random.nextInt(slots.size()));
            switch (random.nextInt(slots.isEmpty() ? 2 : 6)) {
                case 0 -> block(random);
                case 1 -> {
                    if (!visits.isEmpty()) {
                        Api.cancel(Api.frontEnd(), visits.remove(random.nextInt(visits.size())));
                    }
                }
                case 2 -> Api.hold(Api.frontEnd(), slot).then().statusCode(201);
                case 3 -> {
                    if (!visits.isEmpty()) {
                        Api.reschedule(Api.frontEnd(), visits.remove(random.nextInt(visits.size())), slot);
                    }
                }
                default -> visits.add(Api.booked(Api.frontEnd(), slot));
            }
            assertEquals(0, rebuilt(day), "seed " + seed + ", step " + step);
        }
    }

    private void block(Random random) {
        var from = day.atTime(9, 0).atZone(Zones.RIGA).toInstant().plus(Duration.ofMinutes(random.nextInt(60)));
        Api.block(place, place + "/" + (1 + random.nextInt(2)), from, from.plus(Duration.ofMinutes(15)))
                .then()
                .statusCode(201);
    }

    private int rebuilt(LocalDate first) {
        return QuarkusTransaction.requiringNew().call(() -> capacity.rebuild(place, first, first.plusDays(1)));
    }

    private void execute(String sql, Object parameter) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
