package lv.ocma.notifications.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class ProposalMessagesTest {

    private static final String LINK = "https://example.org/visit#token";

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private Given.VisitGiven visit;

    @BeforeEach
    void aVisitThatIsProposedAnotherTime() {
        mail.comesBack();
        visit = given.aVisit(given.aPlace(), given.aService());
        visit.proposed(LINK);
        Eventually.becomes(List.of("ACCEPTED"), visit::statuses);
        visit.withdrawn(LINK);
        Eventually.becomes(List.of("ACCEPTED", "RENDERED"), visit::statuses);
    }

    @Test
    @Clause("C1")
    void who_was_proposed_a_time_that_is_not_kept_any_more_is_told_when_no_other_follows_soon() {
        assertEquals(
                1,
                given.count(
                        "select count(*) from message where about = ? and due_at > now() + interval '1 minute'",
                        visit.id()));
        given.change("update message set due_at = now() where about = ? and status = 'RENDERED'", visit.id());
        Eventually.becomes(List.of("ACCEPTED", "ACCEPTED"), visit::statuses);
    }

    @Test
    void another_proposal_says_that_it_takes_the_place_of_the_one_before() {
        visit.proposed(LINK);
        Eventually.becomes(List.of("ACCEPTED", "EXPIRED", "ACCEPTED"), visit::statuses);
    }

    @Test
    @Clause({"C1", "H3"})
    void a_visit_that_cannot_be_at_its_time_is_not_confirmed_for_it_when_it_is_changed() {
        var other = given.aVisit(given.aPlace(), given.aService());
        other.shortened(true);
        other.proposed(LINK);
        Eventually.becomes(List.of("VISIT_TIME_PROPOSED ACCEPTED"), other::messages);
        other.shortened(null);
        Eventually.becomes(List.of("VISIT_TIME_PROPOSED ACCEPTED", "VISIT_CHANGED ACCEPTED"), other::messages);
    }

    @Test
    @Clause({"C1", "H3"})
    void who_has_no_other_time_is_told_so_unless_one_is_found_at_once() {
        var other = given.aVisit(given.aPlace(), given.aService());
        other.displaced(LINK);
        Eventually.becomes(List.of("RENDERED"), other::statuses);
        other.proposed(LINK);
        Eventually.becomes(List.of("EXPIRED", "ACCEPTED"), other::statuses);
        other.displaced(LINK);
        Eventually.becomes(List.of("EXPIRED", "ACCEPTED", "RENDERED"), other::statuses);
        given.change("update message set due_at = now() where about = ? and status = 'RENDERED'", other.id());
        Eventually.becomes(List.of("EXPIRED", "ACCEPTED", "ACCEPTED"), other::statuses);
    }
}
