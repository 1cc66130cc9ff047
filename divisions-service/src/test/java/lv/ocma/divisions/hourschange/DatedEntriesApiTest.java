package lv.ocma.divisions.hourschange;

import static lv.ocma.platform.testing.Requests.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** Whoever has subscribed to hours sees which of two entries of one id is the later. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class DatedEntriesApiTest extends InPlainWeeks {

    private static final Pattern MODIFIED = Pattern.compile("DTSTAMP:(\\d{8}T\\d{6}Z)\r\nLAST-MODIFIED:\\1\r\n");

    @Test
    @Clause({"H2", "H3"})
    void an_entry_whose_hours_change_has_the_same_id_and_a_later_date() {
        var first = published("balvi", closed("balvi", monday.plusDays(2), monday.plusDays(2)));
        var before = entries("balvi");
        assertEquals(before.header("ETag"), entries("balvi").header("ETag"));
        var id = "UID:hours-balvi-" + monday + "-1@divisions.ocma\r\n";
        assertTrue(before.asString().contains(id + "DTSTAMP:" + modified(before)), before.asString());

        // The stamp is of whole seconds.
        Eventually.holds(
                "a later second", () -> clock.instant().isAfter(since(before).plusSeconds(1)));
        var second = published("balvi", closed("balvi", monday, monday));
        var after = entries("balvi");
        assertTrue(after.asString().contains(id), after.asString());
        assertTrue(modified(after).compareTo(modified(before)) > 0, modified(after));
        assertTrue(!after.header("ETag").equals(before.header("ETag")));
        publish(manager("balvi"), Change.of(undo(manager("balvi"), second)))
                .then()
                .statusCode(200);
        publish(manager("balvi"), Change.of(undo(manager("balvi"), first)))
                .then()
                .statusCode(200);
    }

    private Response entries(String place) {
        return given().accept("text/calendar").get("/v1/places/" + place + "/hours?from=" + day(0) + "&to=" + day(4));
    }

    private static String modified(Response entries) {
        var found = MODIFIED.matcher(entries.asString());
        assertTrue(found.find(), entries.asString());
        return found.group(1);
    }

    private static Instant since(Response entries) {
        return LocalDateTime.parse(modified(entries), DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'"))
                .toInstant(ZoneOffset.UTC);
    }
}
