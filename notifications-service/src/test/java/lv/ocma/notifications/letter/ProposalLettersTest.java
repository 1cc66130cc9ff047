package lv.ocma.notifications.letter;

import static lv.ocma.notifications.letter.LettersTest.opened;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;

/** Times that are proposed or offered, and what becomes of them. */
class ProposalLettersTest {

    @Test
    void a_visit_that_cannot_be_at_its_time_gets_another_and_is_told_by_when_to_answer() {
        var text = opened(MessageKind.VISIT_TIME_PROPOSED, Language.EN).text();

        assertTrue(text.contains("The proposed time\nWhen: Wednesday, 17 June 2026, 09:00–09:45\n"), text);
        assertTrue(
                text.contains("Please answer by: Sunday, 14 June 2026, 09:00. Until then the time is kept for you."),
                text);
        assertTrue(text.contains("We apologise."), text);
        for (var row : List.of(
                "Accept the proposed time: https://example.org/visit#0197a1f0.token&do=proposal-acceptance",
                "Choose another time: https://example.org/visit#0197a1f0.token&do=rescheduling",
                "Cancel: https://example.org/visit#0197a1f0.token&do=cancellation")) {
            assertTrue(text.lines().anyMatch(row::equals), text);
        }
    }

    @Test
    void a_freed_time_is_offered_with_its_place_its_deadline_and_where_to_answer() {
        var text = opened(MessageKind.WAITING_OFFERED, Language.EN).text();

        assertTrue(text.contains("The offered time\nPlace: Talsi Division\n"), text);
        assertTrue(text.contains("When: Monday, 15 June 2026, 09:00–09:45"), text);
        assertTrue(text.contains("Please accept or reject it by: Monday, 1 June 2026, 16:00."), text);
        assertTrue(text.contains("https://example.org/visit#0197a1f0.token"), text);
    }

    @Test
    void who_let_offers_lapse_is_told_that_the_waiting_rests_and_what_it_is_for() {
        var text = opened(MessageKind.WAITING_LAPSED, Language.LV).text();

        assertTrue(text.contains("Gaidīšana ir apturēta\n"), text);
        assertTrue(text.contains("Vieta: Talsu nodaļa\nVieta: Rīgas 3. nodaļa\n"), text);
        assertTrue(text.contains("no pirmdiena, 2026. gada 8. jūnijs līdz pirmdiena, 2026. gada 15. jūnijs"), text);
    }

    @Test
    void a_proposal_that_does_not_hold_any_more_is_named_and_cannot_be_accepted() {
        var text = opened(MessageKind.VISIT_PROPOSAL_WITHDRAWN, Language.EN).text();

        assertTrue(text.contains("The time that was proposed\nWhen: Wednesday, 17 June 2026, 09:00–09:45\n"), text);
        assertTrue(text.contains("You need not answer that proposal"), text);
        assertTrue(text.contains("do=rescheduling"), text);
        assertFalse(text.contains("do=proposal-acceptance"), text);
        assertFalse(text.contains("is kept for you"), text);
    }

    @Test
    @Clause({"C1", "H3"})
    void who_cannot_be_received_and_is_proposed_nothing_is_asked_not_to_come() {
        var text = opened(MessageKind.VISIT_DISPLACED, Language.EN).text();

        assertTrue(text.contains("Please do not come then."), text);
        assertTrue(text.contains("do=rescheduling"), text);
        assertTrue(text.contains("do=cancellation"), text);
        assertFalse(text.contains("do=proposal-acceptance"), text);
    }

    @Test
    void an_offer_that_does_not_hold_any_more_is_named_and_the_waiting_goes_on() {
        var text = opened(MessageKind.WAITING_OFFER_WITHDRAWN, Language.LV).text();

        assertTrue(text.contains("Laiks, kas tika piedāvāts\nVieta: Talsu nodaļa\n"), text);
        assertTrue(text.contains("Savu vietu rindā paturat"), text);
    }

    @Test
    void a_visit_that_can_be_at_its_time_after_all_needs_no_answer() {
        var text = opened(MessageKind.VISIT_STANDS, Language.EN).text();

        assertTrue(text.contains("can take place when you booked it after all"), text);
        assertTrue(text.contains("If we proposed another time, you need not answer any more"), text);
        assertTrue(text.contains("When: Monday, 15 June 2026, 09:00–09:45\n"), text);
    }
}
