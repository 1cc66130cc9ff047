package lv.ocma.complaints;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.complaints.attachment.AttachmentRows;
import lv.ocma.complaints.call.CallRows;
import lv.ocma.complaints.casefile.CaseRows;
import lv.ocma.complaints.decision.DecisionRows;
import lv.ocma.complaints.enquiry.EnquiryRows;
import lv.ocma.complaints.figure.FigureRows;
import lv.ocma.complaints.forum.ForumRows;
import lv.ocma.complaints.gratitude.OfferRows;
import lv.ocma.complaints.incident.IncidentRows;
import lv.ocma.complaints.influence.InfluenceRows;
import lv.ocma.complaints.link.LinkRows;
import lv.ocma.complaints.mailbox.MailRows;
import lv.ocma.complaints.roster.RosterRows;
import lv.ocma.complaints.serviceerror.ErrorRows;
import lv.ocma.complaints.spoken.SpokenRows;
import lv.ocma.complaints.survey.SurveyRows;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessMatrixTest {

    @Inject
    Given given;

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        var division = given.aPlace();
        var branch = given.aBranchOf(division);
        var person = UUID.randomUUID();
        var staff = given.theStaffOf(division, branch);
        return new AccessMatrix(new Scene(person, branch, division))
                .with(CaseRows.of(given, branch, person))
                .with(DecisionRows.of(given, branch, person))
                .with(AttachmentRows.of(branch, person))
                .with(MailRows.of(branch))
                .with(SpokenRows.of(branch))
                .with(EnquiryRows.of(given, branch, person))
                .with(CallRows.of(given, branch))
                .with(OfferRows.of(branch))
                .with(IncidentRows.of(branch, staff))
                .with(ErrorRows.of(given, branch))
                .with(RosterRows.of(given, branch))
                .with(InfluenceRows.of(branch))
                .with(LinkRows.of(branch))
                .with(SurveyRows.of(branch))
                .with(ForumRows.of(branch))
                .with(FigureRows.all())
                .with(AccessRow.of("listDeadlineRules", 200, by -> by.get("/v1/deadline-rules")))
                .with(OperationsRows.of("complaints"))
                .tests();
    }
}
