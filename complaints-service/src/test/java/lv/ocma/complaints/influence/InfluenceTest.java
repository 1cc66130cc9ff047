package lv.ocma.complaints.influence;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class InfluenceTest {

    @Inject
    Given given;

    @Test
    @Clause("P8")
    void an_attempt_to_influence_is_recorded_encrypted_and_seen_by_superiors_and_auditors_alone() {
        var place = given.aPlace();
        var file = CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place));
        CaseGiven.handler(place)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("byWhom", "Nezināms zvanītājs", "account", "Lūdza neatbildēt."))
                .post(file + "/influence-attempts")
                .then()
                .statusCode(201);

        for (var role : new StaffRole[] {StaffRole.SUPERVISOR, StaffRole.AUDITOR}) {
            CaseGiven.by(TestTokens.staff(role, place))
                    .get(file + "/influence-attempts")
                    .then()
                    .statusCode(200)
                    .body("items.size()", equalTo(1))
                    .body("items[0].byWhom", equalTo("Nezināms zvanītājs"))
                    .body("items[0].account", equalTo("Lūdza neatbildēt."))
                    .body("items[0].recordedBy", notNullValue());
        }
        CaseGiven.handler(place).get(file + "/influence-attempts").then().statusCode(403);
        assertEquals(
                0,
                given.count(
                        "select count(*) from influence_attempt where case_file = ? and (by_whom like '%zvan%' or account like '%neatb%')",
                        CaseGiven.id(file)));
    }
}
