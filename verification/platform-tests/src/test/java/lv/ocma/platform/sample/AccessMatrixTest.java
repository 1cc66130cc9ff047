package lv.ocma.platform.sample;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.Thing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessMatrixTest {

    @ConfigProperty(name = "quarkus.application.name")
    String application = "";

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        return matrix().tests();
    }

    private AccessMatrix matrix() {
        var scene = Scene.empty();
        return new AccessMatrix(scene)
                .with(AccessRow.of("listParcels", 200, by -> by.get("/v1/parcels")))
                .with(AccessRow.on(
                        List.of(Thing.ofPlace("the parcels of a branch", scene.branch())),
                        "listParcelsOfPlace",
                        200,
                        (by, thing) -> by.get("/v1/parcels/of-places/" + thing.id())))
                .with(AccessRow.of("createParcel", 201, AccessMatrixTest::create))
                .with(AccessRow.of("getParcel", 404, by -> by.get("/v1/parcels/" + UUID.randomUUID())))
                .recording("Anna Paraugs")
                .with(AccessRow.of(
                        "listSenders",
                        200,
                        by -> by.get("/v1/parcels/" + UUID.randomUUID() + "/senders?recorded=true")))
                .with(AccessRow.of("sealParcel", 404, by -> by.post("/v1/parcels/" + UUID.randomUUID() + "/sealing")))
                .with(OperationsRows.of(application));
    }

    private static Response create(RequestSpecification by) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("label", "a", "sender", Map.of("name", "b")))
                .post("/v1/parcels");
    }
}
