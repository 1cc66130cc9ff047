package lv.ocma.appointments.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.appointments.TermsGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of the visit day begin: a place of two counters that is open today, its clerk and its supervisor, and a service of 15 minutes. */
abstract class AtAnOpenQueue {

    @Inject
    Given given;

    @Inject
    TermsGiven terms;

    String place;
    String service;
    String clerk;
    String supervisor;

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .counters(2)
                .open(given.today().minusDays(1), "00:00", "23:59")
                .open(given.today(), "00:00", "23:59")
                .open(given.today().plusDays(1), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
        supervisor = TestTokens.staff(StaffRole.SUPERVISOR, place);
    }

    /** As if all of it had been so many days before. */
    void daysAgo(int days) {
        for (var table : List.of("queue_day", "queue_entry", "opening")) {
            given.change("update " + table + " set day = day - ? where place = ?", days, place);
        }
        given.change(
                "update queue_entry set arrived_at = arrived_at - make_interval(days => ?) where place = ?",
                days,
                place);
        given.change(
                "update booking set starts_at = starts_at - make_interval(days => ?), ends_at = ends_at - make_interval(days => ?) where place = ?",
                days,
                days,
                place);
    }

    /** A visit that somebody not signed in has booked, as if long before. */
    Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }

    /** Of the booking. */
    void status(Api.Booked visit, String expected) {
        assertEquals(
                List.of(expected), given.texts("select status from booking where id = ?", UUID.fromString(visit.id())));
    }

    /** By events of the booking. */
    void told(String booking, String kind, int times) {
        assertEquals(
                times,
                given.count(
                        "select count(*) from outbox where aggregateid = ? and type = 'lv.ocma.appointments.booking."
                                + kind + "'",
                        booking));
    }
}
