package lv.ocma.appointments.booking;

import static lv.ocma.appointments.Api.as;
import static lv.ocma.appointments.Api.booked;
import static lv.ocma.appointments.Api.firstSlot;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.appointments.Api.Booked;
import lv.ocma.appointments.Given;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person to whom the register has given a new personal code is still one person. All codes are invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OldAndNewCodeApiTest {

    @Inject
    Given given;

    private final int number = Math.floorMod(UUID.randomUUID().hashCode(), 100_000);
    private final String oldCode = String.format("311200-%05d", number % 10_000);
    private final String newCode = String.format("34%09d", number);
    private final UUID person = UUID.randomUUID();

    private LocalDate day;
    private String place;

    @BeforeEach
    void a_place_where_much_is_free() {
        day = given.aDay();
        place = given.aPlace().counters(9).open(day, "09:00", "10:00").published();
    }

    @Test
    @Clause({"V2", "R1", "R2"})
    void finds_what_a_clerk_booked_by_the_old_code_when_signing_in_with_the_new_one() {
        var byOld = bookedByAClerkFor(oldCode);

        mine(withBothCodes()).body("items.id", contains(byOld.id()));
    }

    @Test
    @Clause("R2")
    void has_one_list_of_what_was_booked_by_either_code_before_and_after_signing_in() {
        var byOld = bookedByAClerkFor(oldCode);
        var byNew = bookedByAClerkFor(newCode);
        var own = booked(withBothCodes(), slot());
        var later = bookedByAClerkFor(oldCode);
        var latest = bookedByAClerkFor(newCode);

        mine(withBothCodes())
                .body("items.id", containsInAnyOrder(byOld.id(), byNew.id(), own.id(), later.id(), latest.id()));
    }

    @Test
    @Clause("V2")
    void is_nobody_elses_by_the_old_code() {
        bookedByAClerkFor(oldCode);
        mine(withBothCodes());

        mine(TestTokens.customer(UUID.randomUUID(), oldCode, "front-end")).body("items", empty());
    }

    @Test
    @Clause("V2")
    void does_not_take_over_what_signed_in_as_another_person_before() {
        var another = UUID.randomUUID();
        var visit = bookedByAClerkFor(oldCode);
        mine(TestTokens.customer(another, oldCode, "front-end")).body("items.id", contains(visit.id()));

        mine(withBothCodes()).body("items", empty());
        mine(TestTokens.customer(another, oldCode, "front-end")).body("items.id", contains(visit.id()));
    }

    @Test
    @Clause("P5")
    void leaves_neither_code_in_clear_in_the_database() {
        bookedByAClerkFor(oldCode);
        mine(withBothCodes());

        assertEquals(2, given.count("select count(*) from person_link where person = ? and confirmed", person));
        for (var hash : given.texts("select code_hash from person_link where person = ?", person)) {
            assertEquals(43, hash.length(), "not the keyed hash of a code");
        }
    }

    private String withBothCodes() {
        return TestTokens.customerFormerly(List.of(oldCode), person, newCode, "front-end");
    }

    private static ValidatableResponse mine(String token) {
        return as(token).get("/v1/me/appointments").then().statusCode(200);
    }

    private String slot() {
        return firstSlot(place, given.aService(15), day);
    }

    private Booked bookedByAClerkFor(String code) {
        return Booked.of(Api.book(
                TestTokens.clerk("talsi"),
                Map.of(
                        "slot", slot(),
                        "contact", Map.of("phone", Api.phone()),
                        "caller", Map.of("personalCode", code))));
    }
}
