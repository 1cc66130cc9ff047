package lv.ocma.divisions;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
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

    private static final String WEEK = "?from=2026-06-22&to=2026-06-28";

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        return new AccessMatrix(Scene.empty())
                .with(AccessRow.of("listPlaces", 200, by -> by.get("/v1/places")))
                .with(AccessRow.of("getPlace", 200, by -> by.get("/v1/places/riga-3")))
                .with(AccessRow.of("listPlaceHours", 200, by -> by.get("/v1/places/riga-3/hours" + WEEK)))
                .with(AccessRow.of("listHours", 200, by -> by.get("/v1/hours" + WEEK)))
                .with(AccessRow.of("listServices", 200, by -> by.get("/v1/services")))
                .with(AccessRow.of("getService", 200, by -> by.get("/v1/services/passport")))
                .with(AccessRow.of("getCalendar", 200, by -> by.get("/v1/calendar/2026")))
                .with(AccessRow.of("listAuthorities", 200, by -> by.get("/v1/authorities?q=asylum")))
                .with(AccessRow.of("getAuthority", 200, by -> by.get("/v1/authorities/ocma")))
                .with(AccessRow.of("listContactChannels", 200, by -> by.get("/v1/contact-channels")))
                .with(AccessRow.of("getContactChannel", 200, by -> by.get("/v1/contact-channels/phone")))
                .with(AccessRow.of("listStandardClauses", 200, by -> by.get("/v1/standard")))
                .with(AccessRow.of("getStandardClause", 200, by -> by.get("/v1/standard/P3")))
                .with(OperationsRows.of("divisions"))
                .tests();
    }
}
