package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static lv.ocma.platform.testing.Requests.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ServicesApiTest {

    @Test
    void all_nineteen_services_and_the_collection_are_listed_and_those_that_need_a_visit_here_are_bookable() {
        when().get("/v1/services")
                .then()
                .statusCode(200)
                .body("items", hasSize(20))
                .body("next", nullValue())
                .body(
                        "items.findAll { it.bookable }.id",
                        contains(
                                "passport",
                                "eid-card",
                                "residence-permit-card",
                                "eu-citizen-residence",
                                "residence-declaration-ocma",
                                "document-collection"))
                .body("items.findAll { it.bookable }.personalVisit", everyItem(is(true)))
                .body("items.visit.assumed", everyItem(is(true)))
                .body("items.findAll { it.kind == 'SERVICE' }.visit.minutesPerPerson", everyItem(is(15)));
    }

    @Test
    void a_service_tells_its_fees_with_validity_relief_and_source() {
        when().get("/v1/services/passport")
                .then()
                .body("name.lv", equalTo("Pases izsniegšana"))
                .body("name.en", equalTo("Issue of a passport"))
                .body("name", hasKey("ru"))
                .body("requestChannels.channel", contains("IN_PERSON"))
                .body("executionWorkingDays", contains(10, 2))
                .body("fees", hasSize(7))
                .body("fees[0].price.amount", equalTo("50.00"))
                .body("fees[0].price.currency", equalTo("EUR"))
                .body("fees[0].validFrom", equalTo("2026-01-01"))
                .body("fees[0].validTo", nullValue())
                .body("fees[2].relief.en", startsWith("under 20"))
                .body("fees[5].source", startsWith("https://www.pmlp.gov.lv/lv/valsts-nodeva"))
                .body("fees.source", everyItem(notNullValue()))
                .body("collectedElsewhere", is(true));
    }

    @Test
    void a_service_says_which_identity_document_is_needed_where_a_source_tells() {
        when().get("/v1/services/passport")
                .then()
                .body("identityDocument.en", startsWith("previous personal identification document"))
                .body("bring.lv", startsWith("Iepriekšējais personu apliecinošais dokuments"));
        when().get("/v1/services/residence-permit-card")
                .then()
                .body("$", hasKey("bring"))
                .body("bring", nullValue());
    }

    @Test
    @Clause("C3")
    void what_a_source_tells_of_ways_in_time_limits_and_proof_of_identity_is_told() {
        when().get("/v1/services/passport")
                .then()
                .body("visit.note.en", startsWith("application signed at a territorial division"))
                .body(
                        "visit.note.en",
                        endsWith("; ways in: live queue, remote queue by Qticket, appointment by Qticket"));
        when().get("/v1/services/residence-declaration-online")
                .then()
                .body("terms.en", equalTo("within one month of moving"));
        when().get("/v1/services/invitation")
                .then()
                .body("terms.en", startsWith("5 working days when employment"))
                .body("identityDocument.en", equalTo("confirmed identity"));
    }

    @Test
    void what_the_office_does_not_take_names_who_does() {
        when().get("/v1/services/asylum")
                .then()
                .body("bookable", is(false))
                .body("requestedAtOffice", is(false))
                .body("submittedTo", startsWith("State Border Guard"))
                .body("personalVisit", nullValue());
    }

    @Test
    void a_channel_of_request_tells_what_it_is_limited_to_and_unknown_channels_are_null() {
        when().get("/v1/services/residence-declaration-online")
                .then()
                .body("requestChannels.channel", contains("LATVIJA_LV", "POST", "EADDRESS", "MUNICIPALITY_IN_PERSON"))
                .body("requestChannels[0].limitation", nullValue())
                .body("requestChannels[1].limitation.en", equalTo("additional address only"));
        when().get("/v1/services/visa")
                .then()
                .body("$", hasKey("requestChannels"))
                .body("requestChannels", nullValue());
    }

    @Test
    void unknown_things_are_problems_and_unchanged_ones_are_not_sent_again() {
        when().get("/v1/services/teleportation").then().statusCode(404).contentType("application/problem+json");
        var etag = when().get("/v1/services/passport").then().extract().header("ETag");
        given().header("If-None-Match", etag)
                .get("/v1/services/passport")
                .then()
                .statusCode(304);
    }

    @Test
    @Clause({"C3", "V3"})
    void a_ready_document_is_collected_in_a_short_visit_of_its_own() {
        when().get("/v1/services/document-collection")
                .then()
                .body("kind", equalTo("COLLECTION"))
                .body("bookable", is(true))
                .body("visit.minutesPerPerson", is(10))
                .body("visit.assumed", is(true))
                .body("name.ru", equalTo("Получение готового документа"))
                .body("translated", contains("lv", "en", "ru"))
                .body("receiptChannels", contains("IN_PERSON"))
                .body("sources", hasSize(2));
        when().get("/v1/services/passport")
                .then()
                .body("kind", equalTo("SERVICE"))
                .body("translated", hasSize(0));
    }

    @Test
    @Clause({"C9", "P4", "V4"})
    void a_service_tells_the_law_that_it_rests_on_and_where_to_dispute_as_far_as_sources_do() {
        when().get("/v1/services/passport")
                .then()
                .body("legalReferences", hasSize(1))
                .body("legalReferences[0].title.en", startsWith("Cabinet Regulation No. 133"))
                .body("legalReferences[0].title.ru", nullValue())
                .body("legalReferences[0].link", equalTo("https://likumi.lv/ta/en/en/id/244579"))
                .body("dispute.authority", equalTo("ocma"))
                .body("dispute.period", equalTo("P1M"))
                .body("dispute.enactment.section", equalTo("79"))
                .body("dispute.assumed", is(true))
                .body("description", nullValue());
        when().get("/v1/services/invitation")
                .then()
                .body("legalReferences", nullValue())
                .body("appeal.lv", startsWith("30 dienu laikā"))
                .body("dispute.assumed", is(false))
                .body("dispute.source", startsWith("https://latvija.gov.lv/"));
        when().get("/v1/services/asylum").then().body("$", hasKey("dispute")).body("dispute", nullValue());
    }

    @Test
    @Clause("P4")
    void a_ground_that_no_source_names_is_not_invented() {
        for (String service : when().get("/v1/services").jsonPath().<String>getList("items.id")) {
            when().get("/v1/services/" + service + "/refusal-grounds")
                    .then()
                    .statusCode(200)
                    .body("service", equalTo(service))
                    .body("$", hasKey("items"))
                    .body("items", nullValue());
        }
        when().get("/v1/services/teleportation/refusal-grounds").then().statusCode(404);
    }

    @Test
    void what_no_source_dates_answers_for_every_date() {
        given().queryParam("on", "2000-01-01")
                .get("/v1/services/passport")
                .then()
                .statusCode(200)
                .body("version.validFrom", nullValue());
        given().queryParam("on", "1999-12-31")
                .get("/v1/services/passport")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("on"));
    }
}
