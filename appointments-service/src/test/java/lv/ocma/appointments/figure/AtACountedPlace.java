package lv.ocma.appointments.figure;

import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.junit.jupiter.api.BeforeEach;

/** A place of two counters, whose visits are counted. */
abstract class AtACountedPlace {

    static final int ALL = 1000;

    @Inject
    Given given;

    @Inject
    FigureFold fold;

    @Inject
    FigureSums sums;

    @Inject
    FigureLag lag;

    LocalDate today;
    LocalDate day;
    String place;
    String service;
    String clerk;

    @BeforeEach
    void aPlace() {
        today = given.today();
        day = given.aDay();
        place = given.aPlace()
                .counters(2)
                .open(today.minusDays(1), "09:00", "11:30")
                .open(today, "00:00", "23:59")
                .open(day, "09:00", "12:00")
                .open(day.plusDays(1), "10:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
    }

    void booked(LocalDate when, int minutes) {
        var tally = new Tally();
        tally.add(Cell.at(place, new Hour(when, 9), Cell.ALL, "PORTAL"), "booked_seconds", minutes * 60);
        QuarkusTransaction.requiringNew().run(() -> sums.add(tally));
    }

    void countAll() {
        int taken;
        do {
            taken = fold.some(ALL);
        } while (taken > 0);
    }

    /** Of the place, once all that has happened is counted. */
    ValidatableResponse counted(String query, LocalDate from, LocalDate to) {
        countAll();
        return ask(manager(place), query, from, to).then().statusCode(200).body("next", nullValue());
    }

    static Response ask(String token, String query, LocalDate from, LocalDate to) {
        return Api.as(token).get("/v1/statistics/visits?from=" + from + "&to=" + to + "&" + query);
    }

    static String manager(String division) {
        return TestTokens.staff(StaffRole.DIVISION_MANAGER, division);
    }

    static UUID id(Response visit) {
        return UUID.fromString(visit.jsonPath().getString("id"));
    }

    /** The step happened at this time of today. */
    void at(UUID entry, String status, String time) {
        var moment = today.atTime(LocalTime.parse(time)).atZone(Zones.RIGA).toOffsetDateTime();
        given.change("update queue_step set happened_at = ? where entry = ? and to_status = ?", moment, entry, status);
        if (status.equals("CHECKED_IN")) {
            given.change("update queue_entry set arrived_at = ? where id = ?", moment, entry);
        }
    }
}
