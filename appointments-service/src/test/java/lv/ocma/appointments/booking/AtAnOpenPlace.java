package lv.ocma.appointments.booking;

import jakarta.inject.Inject;
import java.time.LocalDate;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Given;
import org.junit.jupiter.api.BeforeEach;

/** Where the tests of booking begin: a place of two counters that is open for an hour, and a service of 15 minutes. */
abstract class AtAnOpenPlace {

    @Inject
    Given given;

    LocalDate day;
    String place;
    String service;

    @BeforeEach
    void aPlaceThatIsOpen() {
        day = given.aDay();
        place = given.aPlace().counters(2).open(day, "09:00", "10:00").published();
        service = given.aService(15);
    }

    String slot() {
        return Api.firstSlot(place, service, day);
    }
}
