package lv.ocma.divisions.hourschange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

/** What is drafted is shown before it is published, or thrown away. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HoursDraftsApiTest extends InPlainWeeks {

    @Test
    void a_change_needs_the_state_that_its_caller_has_seen_and_a_draft_can_be_thrown_away() {
        var draft = drafted(manager("ludza"), closed("ludza", monday, monday));
        staff(manager("ludza")).post(draft.path() + "/publication").then().statusCode(428);
        staff(manager("ludza"))
                .header("If-Match", "\"v99\"")
                .post(draft.path() + "/publication")
                .then()
                .statusCode(412);
        staff(manager("ludza"))
                .header("If-Match", draft.etag())
                .delete(draft.path())
                .then()
                .statusCode(204);
        staff(manager("ludza")).get(draft.path()).then().statusCode(404);
    }

    @Test
    void a_change_far_ahead_is_previewed_and_where_its_schedule_is_shown_no_further_the_preview_says_so() {
        var first = today.plusDays(500);
        var later = first.plusDays(700);
        var rules = List.of(Map.of("weekdays", List.of(DayOfWeek.values()), "intervals", AFTERNOON));
        var closed = List.of(Map.of("from", later.toString(), "kind", "CLOSED"));
        var goesOn = wish("ogre", "schedules", List.of(Map.of("validFrom", first.toString(), "rules", rules)));
        goesOn.put("exceptions", closed);
        var dates = staff(headOffice())
                .get(drafted(manager("ogre"), goesOn).path() + "/preview?limit=500")
                .then()
                .statusCode(200)
                .body("cutOffAfter", equalTo(first.plusDays(399).toString()))
                .extract()
                .jsonPath()
                .getList("items.after.date", String.class);
        assertTrue(dates.getFirst().compareTo(first.plusDays(14).toString()) <= 0, dates::toString);
        assertEquals(later.toString(), dates.getLast(), "a date that the change names is always shown");
        assertTrue(first.plusDays(399).toString().compareTo(dates.get(dates.size() - 2)) >= 0);

        var ends = Map.of(
                "validFrom", first.toString(), "validTo", first.plusDays(399).toString(), "rules", rules);
        preview(drafted(manager("ogre"), wish("ogre", "schedules", List.of(ends))))
                .body("cutOffAfter", nullValue());
        preview(drafted(manager("ogre"), wish("ogre", "exceptions", closed)))
                .body("items.after.date", contains(later.toString()))
                .body("items.after.open", contains(false))
                .body("cutOffAfter", nullValue());
    }

    @Test
    void the_preview_of_a_long_change_comes_page_by_page() {
        // In a week that no other test closes anything in.
        var first = monday.plusWeeks(20);
        var draft = drafted(headOffice(), everywhere(first, first.plusDays(1)));
        String cursor = null;
        int dates = 0;
        do {
            var page = staff(headOffice())
                    .queryParam("limit", 20)
                    .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                    .get(draft.path() + "/preview")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            dates += page.getList("items").size();
            cursor = page.getString("next");
        } while (cursor != null);
        // Closed already, a date has another reason now: every place has both dates.
        assertEquals(34 * 2, dates);
    }
}
