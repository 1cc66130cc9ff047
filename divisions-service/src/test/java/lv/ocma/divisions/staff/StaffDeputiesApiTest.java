package lv.ocma.divisions.staff;

import static lv.ocma.divisions.staff.InventedStaff.RECORDS;
import static lv.ocma.divisions.staff.InventedStaff.administrator;
import static lv.ocma.divisions.staff.InventedStaff.clerk;
import static lv.ocma.divisions.staff.InventedStaff.employed;
import static lv.ocma.divisions.staff.InventedStaff.id;
import static lv.ocma.divisions.staff.InventedStaff.standIn;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deputies and the employments of both. Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StaffDeputiesApiTest {

    private final InventedStaff invented;
    private LocalDate today = LocalDate.EPOCH;

    StaffDeputiesApiTest(InventedStaff invented) {
        this.invented = invented;
    }

    @BeforeEach
    void a_day() {
        today = invented.today();
    }

    @Test
    @Clause("E1")
    void nobody_stands_in_or_is_stood_in_for_on_a_day_on_which_they_do_not_work_here() {
        var coming = invented.person("Gaidāmais", "Vietnieks");
        coming.put("employedFrom", today.plusDays(10).toString());
        var newcomer = employed("dobele", coming);
        var leaver = employed("dobele", invented.person("Aizejošā", "Vietniece"));
        leaving(leaver, today.plusDays(20));
        var member = employed("dobele", invented.person("Prombūtnē", "Esošais"));

        refused(standIn(member, newcomer, today.plusDays(9), today.plusDays(12)), "firstDay", "before-employment");
        refused(standIn(newcomer, member, today.plusDays(9), today.plusDays(12)), "firstDay", "before-employment");
        refused(standIn(member, leaver, today, today.plusDays(21)), "lastDay", "after-employment");
        refused(standIn(leaver, member, today, today.plusDays(21)), "lastDay", "after-employment");
        standIn(newcomer, leaver, today.plusDays(10), today.plusDays(20)).then().statusCode(201);

        coming.put("employedFrom", today.plusDays(11).toString());
        coming.put("place", "dobele");
        refused(administrator("*").body(coming).put(RECORDS + "/" + id(newcomer)), "employedFrom", "stands-in-before");
        coming.put("employedFrom", today.plusDays(5).toString());
        administrator("*").body(coming).put(RECORDS + "/" + id(newcomer)).then().statusCode(200);
    }

    @Test
    @Clause("E1")
    void deputies_end_with_the_last_day_of_who_leaves_on_either_side() {
        var leaver = employed("dobele", invented.person("Aizies", "Drīz"));
        var standsIn = employed("dobele", invented.person("Vietā", "Nāk"));
        var isAway = employed("dobele", invented.person("Atvaļinājumā", "Būs"));
        standIn(leaver, standsIn, today, today.plusDays(9)).then().statusCode(201);
        standIn(leaver, standsIn, today.plusDays(10), today.plusDays(20)).then().statusCode(201);
        standIn(isAway, leaver, today.plusDays(1), today.plusDays(9)).then().statusCode(201);
        standIn(isAway, standsIn, today.plusDays(1), today.plusDays(9)).then().statusCode(201);

        leaving(leaver, today.plusDays(4));
        lastDays(leaver, today.plusDays(4));
        lastDays(isAway, today.plusDays(4), today.plusDays(9));

        administrator("*")
                .body(Map.of("atOnce", true))
                .post(RECORDS + "/" + id(leaver) + "/leaving")
                .then()
                .statusCode(200);
        lastDays(leaver, today);
        clerk().get(RECORDS + "/" + id(leaver)).then().body("standsInToday", empty());
        lastDays(isAway, today.plusDays(9));
    }

    private static void leaving(Response record, LocalDate lastDay) {
        administrator("*")
                .body(Map.of("lastDay", lastDay.toString()))
                .post(RECORDS + "/" + id(record) + "/leaving")
                .then()
                .statusCode(200);
    }

    private static void lastDays(Response record, LocalDate... days) {
        var expected = new Object[days.length];
        for (int i = 0; i < days.length; i++) {
            expected[i] = days[i].toString();
        }
        clerk().get(RECORDS + "/" + id(record)).then().body("standIns.lastDay", contains(expected));
    }

    private static void refused(Response answer, String member, String rule) {
        answer.then()
                .statusCode(400)
                .body("errors.pointer", contains("#/" + member))
                .body("errors.code", contains(rule));
    }
}
