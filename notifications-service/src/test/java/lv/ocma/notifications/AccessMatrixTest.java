package lv.ocma.notifications;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class AccessMatrixTest {

    @Inject
    Given given;

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        var division = given.aPlace();
        var branch = given.aBranchOf(division);
        var visit = given.aVisit(branch, given.aService());
        visit.booked();
        Eventually.becomes(1, () -> visit.statuses().size());
        var ofVisit = Thing.ofPlace("the messages of a visit", visit.id().toString());
        var message = Thing.ofPlace("a message", visit.one("id"));
        return new AccessMatrix(new Scene(UUID.randomUUID(), branch, division))
                .with(AccessRow.on(
                        List.of(ofVisit),
                        "listMessages",
                        200,
                        (by, thing) -> by.queryParam("appointment", thing.id()).get("/v1/messages")))
                .with(AccessRow.on(
                        List.of(message), "getMessage", 200, (by, thing) -> by.get("/v1/messages/" + thing.id())))
                .with(OperationsRows.of("notifications"))
                .tests();
    }
}
