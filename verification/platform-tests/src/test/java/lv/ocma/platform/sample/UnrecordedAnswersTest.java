package lv.ocma.platform.sample;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class UnrecordedAnswersTest {

    @Test
    @Clause("V2")
    void nothing_of_a_person_leaves_without_a_row_of_the_audit() {
        senders(false)
                .statusCode(500)
                .body("type", endsWith("/problems/internal-error"))
                .body(not(containsString("Paraugs")));
        senders(true).statusCode(200).body("items[0].name", equalTo("Anna Paraugs"));
    }

    private static ValidatableResponse senders(boolean recorded) {
        return given().auth()
                .oauth2(TestTokens.frontEnd("front-end"))
                .queryParam("recorded", recorded)
                .get("/v1/parcels/" + UUID.randomUUID() + "/senders")
                .then();
    }
}
