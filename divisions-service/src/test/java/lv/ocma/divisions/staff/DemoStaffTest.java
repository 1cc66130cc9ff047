package lv.ocma.divisions.staff;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@TestProfile(DemoStaffTest.LocalStack.class)
class DemoStaffTest {

    /** As a local stack is set up, and nothing else. */
    public static class LocalStack implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ocma.demo-credentials", "true");
        }
    }

    @Test
    void the_demo_has_employees_who_are_all_marked_as_invented() {
        given().get("/v1/staff")
                .then()
                .statusCode(200)
                .body("items.familyName", hasItem("Klerke"))
                .body("items.invented", everyItem(equalTo(true)));
    }
}
