package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of services at a place here is invented, and forgotten again. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class OffersToldTest {

    private final DataSource database;
    private final Publication publication;
    private final ObjectMapper json;

    OffersToldTest(DataSource database, Publication publication, ObjectMapper json) {
        this.database = database;
        this.publication = publication;
        this.json = json;
    }

    @AfterEach
    void nothingIsSaid() throws SQLException {
        execute("delete from place_service where place_id = 'dobele'");
        publication.publishChanges();
    }

    @Test
    @Clause("R1")
    void what_a_source_says_of_services_at_a_place_is_told_to_those_who_book_as_the_search_answers_it()
            throws SQLException, IOException {
        publication.publishChanges();
        execute(
                "insert into place_service (place_id, service_id, offered, source) values ('dobele', 'passport', false, 'invented')");

        assertEquals(1, publication.publishChanges());

        var told = newest().at("/shown/services");
        assertEquals("passport", told.at("/0/service").asText());
        assertFalse(told.at("/0/offered").asBoolean(true));
        given().queryParam("service", "passport").get("/v1/places").then().body("items.id", not(hasItem("dobele")));
        given().queryParam("service", "eid-card").get("/v1/places").then().body("items.id", hasItem("dobele"));
    }

    private JsonNode newest() throws SQLException, IOException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select payload from outbox where aggregatetype = 'ocma.divisions.place.v1' and aggregateid = 'dobele'"
                                + " order by sequence desc limit 1")) {
            row.next();
            return json.readTree(row.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
