package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Objects;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;

/** How lists of centres are loaded in tests: the centres are invented, and forgotten after each. */
abstract class WithInventedCentres extends WithDatabase {

    static final String PATH = "/v1/service-centres";

    @Inject
    ObjectMapper json;

    @AfterEach
    void noneIsKnownAgain() throws SQLException {
        execute("""
                delete from schedule_reception where schedule_id in (select id from place_schedule where place_id like 'vpvkac-%');
                delete from schedule_rule where schedule_id in (select id from place_schedule where place_id like 'vpvkac-%');
                delete from place_schedule where place_id like 'vpvkac-%';
                delete from place where kind = 'SERVICE_CENTRE';
                delete from service_centre_list""");
    }

    ObjectNode list() {
        return (ObjectNode) read("/service-centres.json");
    }

    JsonNode read(String resource) {
        try (var stream = WithInventedCentres.class.getResourceAsStream(resource)) {
            return json.readTree(Objects.requireNonNull(stream, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response put(JsonNode list) {
        return staff(StaffRole.ADMINISTRATOR, "hq")
                .header("If-Match", "*")
                .body(list.toString())
                .put(PATH);
    }

    static Response put(JsonNode list, String version, boolean preview) {
        return staff(StaffRole.ADMINISTRATOR, "hq")
                .header("If-Match", "\"" + version + "\"")
                .queryParam("preview", preview)
                .body(list.toString())
                .put(PATH);
    }

    static RequestSpecification staff(StaffRole role, String division) {
        return given().auth().oauth2(TestTokens.staff(role, division)).contentType(ContentType.JSON);
    }
}
