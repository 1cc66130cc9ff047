package lv.ocma.complaints.rule;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import lv.ocma.complaints.rule.Rule.Unit;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RulesTest {

    private static final LocalDate OLD = LocalDate.parse("2026-02-28");
    private static final LocalDate NEW = LocalDate.parse("2026-03-01");

    @Inject
    Rules rules;

    @Test
    void what_came_until_the_end_of_february_2026_is_answered_in_a_month_and_later_in_ten_working_days() {
        assertEquals(Unit.MONTHS, rules.on(Term.REPLY, OLD).unit());
        assertEquals(1, rules.on(Term.REPLY, OLD).value());
        assertEquals(Unit.WORKING_DAYS, rules.on(Term.REPLY, NEW).unit());
        assertEquals(10, rules.on(Term.REPLY, NEW).value());
        assertEquals(7, rules.on(Term.FORWARDING, OLD).value());
        assertEquals(5, rules.on(Term.FORWARDING, NEW).value());
    }

    @Test
    void on_every_day_each_term_has_exactly_one_rule() {
        for (var term : Term.values()) {
            for (var day : new LocalDate[] {LocalDate.parse("1990-05-04"), OLD, NEW, LocalDate.parse("2099-12-31")}) {
                var holding = rules.all().stream()
                        .filter(rule -> rule.term() == term && rule.holdsOn(day))
                        .count();
                assertEquals(1, holding, term + " on " + day);
            }
        }
    }

    @Test
    void everybody_sees_the_rules_with_their_sources_and_which_are_not_verified() {
        given().get("/v1/deadline-rules")
                .then()
                .statusCode(200)
                .body("items.source", everyItem(not(emptyString())))
                .body("items.find { it.term == 'DISPUTE_DECISION_EXTENDED' }.verified", equalTo(false))
                .body("items.findAll { it.term == 'REPLY' }.from", hasItem("2026-03-01"));
    }
}
