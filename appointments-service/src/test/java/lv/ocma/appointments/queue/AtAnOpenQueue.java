package lv.ocma.appointments.queue;

import jakarta.inject.Inject;
import java.time.Duration;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of the visit day begin: a place of two counters that is open today, its clerk and its supervisor, and a service of 15 minutes. */
abstract class AtAnOpenQueue {

    @Inject
    Given given;

    String place;
    String service;
    String clerk;
    String supervisor;

    @BeforeEach
    void aPlaceThatIsOpenToday() {
        place = given.aPlace()
                .counters(2)
                .open(given.today(), "00:00", "23:59")
                .open(given.today().plusDays(1), "00:00", "23:59")
                .open(given.aDay(), "09:00", "12:00")
                .published();
        service = given.aService(15);
        clerk = TestTokens.clerk(place);
        supervisor = TestTokens.staff(StaffRole.SUPERVISOR, place);
    }

    /** A visit that somebody not signed in has booked, as if long before. */
    Api.Booked bookedIn(Duration fromNow) {
        var booked = Api.booked(Api.frontEnd(), Api.firstSlot(place, service, given.aDay()));
        given.startsIn(booked.id(), fromNow);
        return booked;
    }
}
