package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.AccessMatrix;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.OperationsRows;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Scene;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.testing.Thing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccessMatrixTest {

    private static final String BRANCH = "smiltene";
    private static final String DIVISION = "valka";
    private static final String COUNTERS = "/v1/places/riga-3/counters";
    private static final String STAFF = "/v1/staff/records";
    private static final String CHANGES = "/v1/hours-changes";
    private static final Map<String, String> REASON = Map.of("lv", "Remonts", "en", "Repairs", "ru", "Ремонт");
    private static final String VERSIONS = "/v1/services/passport/versions";
    private static final String WEEK = "?from=2026-06-22&to=2026-06-28";

    private final DataSource database;

    AccessMatrixTest(DataSource database) {
        this.database = database;
    }

    @AfterEach
    void no_place_says_more_than_before() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from place_statement");
            statement.execute("delete from place_change");
            statement.execute("""
                    update place set phones = null, details_version = 0, staff_said = '{}', staff_sources = '{}'
                    where id = 'smiltene'""");
        }
    }

    @TestFactory
    @Clause("V2")
    Stream<DynamicTest> every_operation_answers_every_caller_as_its_document_declares() {
        var drafted = draft(
                given().auth()
                        .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, DIVISION))
                        .contentType(ContentType.JSON),
                BRANCH);
        var changes = List.of(Thing.ofPlace(
                "a draft for a place", drafted.then().statusCode(201).extract().path("id")));
        var places = List.of(Thing.ofPlace("a place", BRANCH));
        var records = List.of(Thing.ofPlace(
                "a record of an employee",
                employ(
                                given().auth()
                                        .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, DIVISION))
                                        .contentType(ContentType.JSON),
                                BRANCH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")));
        var manager = given().auth()
                .oauth2(TestTokens.staff(StaffRole.DIVISION_MANAGER, DIVISION))
                .contentType(ContentType.JSON);
        String draft = CHANGES + "/" + changes.getFirst().id();
        String employed = employ(manager, BRANCH, "2026-01-01")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String placeChange = said(manager).then().statusCode(201).extract().path("id");
        String version = VERSIONS + "/" + given().get(VERSIONS).path("items[0].version.id");
        return new AccessMatrix(new Scene(UUID.randomUUID(), BRANCH, DIVISION))
                .with(AccessRow.of("listPlaces", 200, by -> by.get("/v1/places")))
                .with(AccessRow.of("getPlace", 200, by -> by.get("/v1/places/riga-3")))
                .with(AccessRow.of("getPlaceOpening", 200, by -> by.get("/v1/places/riga-3/opening")))
                .with(AccessRow.of("listPlaceHours", 200, by -> by.get("/v1/places/riga-3/hours" + WEEK)))
                .with(AccessRow.of("getPlaceNotice", 200, by -> by.get("/v1/places/riga-3/notice" + WEEK)))
                .with(AccessRow.of("listHours", 200, by -> by.get("/v1/hours" + WEEK)))
                .with(AccessRow.of("listHoursByPlace", 200, by -> by.get("/v1/hours/by-place" + WEEK)))
                .with(AccessRow.of("listServices", 200, by -> by.get("/v1/services")))
                .with(AccessRow.of("getService", 200, by -> by.get("/v1/services/passport")))
                .with(AccessRow.of("listRefusalGrounds", 200, by -> by.get("/v1/services/passport/refusal-grounds")))
                .with(AccessRow.of("listServiceVersions", 200, by -> by.get(VERSIONS)))
                .with(AccessRow.of("getServiceVersion", 200, by -> by.get(version)))
                .with(AccessRow.of(
                        "addServiceVersion",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of())
                                .post(VERSIONS)))
                .with(AccessRow.of(
                        "previewServiceVersion", 400, by -> by.body(Map.of()).post(VERSIONS + "/preview")))
                .with(AccessRow.of(
                        "changeServiceVersion",
                        400,
                        by -> outdated(by).body(Map.of()).put(version)))
                // Of one that there is, only administrators of head office: none is in the scene.
                .with(AccessRow.of(
                        "withdrawServiceVersion", 404, by -> outdated(by).delete(VERSIONS + "/" + UUID.randomUUID())))
                .with(AccessRow.of(
                        "createService",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of())
                                .post("/v1/services")))
                .with(AccessRow.of(
                        "previewService", 400, by -> by.body(Map.of()).post("/v1/services/preview")))
                .with(AccessRow.of(
                        "endService",
                        400,
                        by -> by.header("If-Match", "\"v99\"").body(Map.of()).put("/v1/services/passport/end")))
                .with(AccessRow.of(
                        "keepService",
                        412,
                        by -> by.header("If-Match", "\"v99\"").delete("/v1/services/passport/end")))
                .with(AccessRow.of("getCalendar", 200, by -> by.get("/v1/calendar/2026")))
                .with(AccessRow.of("listAuthorities", 200, by -> by.get("/v1/authorities?q=asylum")))
                .with(AccessRow.of("getAuthority", 200, by -> by.get("/v1/authorities/ocma")))
                .with(AccessRow.of("listContactChannels", 200, by -> by.get("/v1/contact-channels")))
                .with(AccessRow.of("getContactChannel", 200, by -> by.get("/v1/contact-channels/phone")))
                .with(AccessRow.of(
                        "listContactChannelHours",
                        200,
                        by -> by.get("/v1/contact-channels/phone/hours?from=2026-12-24&to=2026-12-24")))
                .with(AccessRow.of("listStandardClauses", 200, by -> by.get("/v1/standard")))
                .with(AccessRow.of("getStandardClause", 200, by -> by.get("/v1/standard/P3")))
                .with(AccessRow.on(places, "draftHoursChange", 201, (by, place) -> draft(by, place.id())))
                .with(AccessRow.of("listHoursChanges", 200, by -> by.get(CHANGES)))
                .with(AccessRow.of("getHoursChange", 200, by -> by.get(draft)))
                .with(AccessRow.of("previewHoursChange", 200, by -> by.get(draft + "/preview")))
                .with(AccessRow.on(
                        changes,
                        "publishHoursChange",
                        412,
                        (by, change) ->
                                by.header("If-Match", "\"v99\"").post(CHANGES + "/" + change.id() + "/publication")))
                .with(AccessRow.on(
                        changes,
                        "undoHoursChange",
                        412,
                        (by, change) -> by.header("If-Match", "\"v99\"")
                                .header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("reason", REASON))
                                .post(CHANGES + "/" + change.id() + "/undoing")))
                .with(AccessRow.on(
                        changes,
                        "deleteHoursChange",
                        412,
                        (by, change) -> by.header("If-Match", "\"v99\"").delete(CHANGES + "/" + change.id())))
                .with(AccessRow.of("listPlaceGaps", 200, by -> by.get("/v1/place-gaps")))
                .with(AccessRow.of("getServiceCentreList", 200, by -> by.get("/v1/service-centres")))
                .with(AccessRow.of(
                        "putServiceCentreList",
                        412,
                        by -> by.header("If-Match", "\"v99\"").body(Map.of()).put("/v1/service-centres")))
                .with(AccessRow.of("listCounters", 200, by -> by.get(COUNTERS)))
                .with(AccessRow.on(
                        places,
                        "putCounter",
                        412,
                        (by, place) -> by.header("If-Match", "\"v99\"")
                                .body(Map.of())
                                .put("/v1/places/" + place.id() + "/counters/1")))
                .with(AccessRow.on(
                        places,
                        "deleteCounter",
                        412,
                        (by, place) ->
                                by.header("If-Match", "\"v99\"").delete("/v1/places/" + place.id() + "/counters/1")))
                .with(AccessRow.of("listPlaceChanges", 200, by -> by.get("/v1/places/riga-3/changes")))
                .with(AccessRow.of(
                        "getPlaceChange", 200, by -> by.get("/v1/places/" + BRANCH + "/changes/" + placeChange)))
                .with(AccessRow.on(
                        places,
                        "previewPlaceChange",
                        400,
                        (by, place) -> by.body(Map.of()).post("/v1/places/" + place.id() + "/changes/preview")))
                .with(AccessRow.on(
                        places,
                        "changePlace",
                        412,
                        (by, place) -> outdated(by).body(Map.of()).post("/v1/places/" + place.id() + "/changes")))
                .with(AccessRow.on(
                        places,
                        "undoPlaceChange",
                        412,
                        (by, place) -> outdated(by)
                                .body(Map.of())
                                .post("/v1/places/" + place.id() + "/changes/" + UUID.randomUUID() + "/undoing")))
                .with(AccessRow.of("listPreHolidayProposals", 200, by -> by.get("/v1/pre-holiday-proposals?year=2099")))
                .recording("Redzēts")
                .with(AccessRow.of("listStaff", 200, by -> by.get("/v1/staff")))
                .with(AccessRow.of("getStaffMember", 200, by -> by.get("/v1/staff/" + employed)))
                .with(AccessRow.of("listStaffRecords", 200, by -> by.get(STAFF)))
                .with(AccessRow.of("getStaffRecord", 200, by -> by.get(STAFF + "/" + employed)))
                .with(AccessRow.of("listStaffAccountDifferences", 200, by -> by.get("/v1/staff/account-differences")))
                .with(AccessRow.on(places, "createStaffRecord", 201, (by, place) -> employ(by, place.id()))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.on(
                                records,
                                "changeStaffRecord",
                                412,
                                (by, record) -> by.header("If-Match", "\"v99\"")
                                        .body(Map.of())
                                        .put(STAFF + "/" + record.id()))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.on(
                                records,
                                "leaveStaff",
                                412,
                                (by, record) -> by.header("If-Match", "\"v99\"")
                                        .body(Map.of())
                                        .post(STAFF + "/" + record.id() + "/leaving"))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.on(
                                records,
                                "stayInStaff",
                                412,
                                (by, record) ->
                                        by.header("If-Match", "\"v99\"").delete(STAFF + "/" + record.id() + "/leaving"))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.on(
                                records,
                                "addStaffDeputy",
                                412,
                                (by, record) -> by.header("If-Match", "\"v99\"")
                                        .header("Idempotency-Key", UUID.randomUUID())
                                        .body(Map.of())
                                        .post(STAFF + "/" + record.id() + "/deputies"))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.on(
                                records,
                                "endStaffDeputy",
                                412,
                                (by, record) -> by.header("If-Match", "\"v99\"")
                                        .delete(STAFF + "/" + record.id() + "/deputies/" + UUID.randomUUID()))
                        .everywhere(StaffRole.ADMINISTRATOR))
                .with(AccessRow.of("listReferenceChanges", 200, by -> by.get("/v1/reference-changes?limit=1")))
                .with(OperationsRows.of("divisions"))
                .tests();
    }

    private static RequestSpecification outdated(RequestSpecification by) {
        return by.header("If-Match", "\"v99\"").header("Idempotency-Key", UUID.randomUUID());
    }

    /** Invented. */
    private static Response said(RequestSpecification by) {
        return by.header("If-Match", "*")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("source", "invented", "details", Map.of("phones", List.of("+37164700000"))))
                .post("/v1/places/" + BRANCH + "/changes");
    }

    /** Invented. */
    private static Response employ(RequestSpecification by, String place) {
        return employ(by, place, "2099-01-01");
    }

    private static Response employ(RequestSpecification by, String place, String from) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "givenName",
                        "Visu",
                        "familyName",
                        "Redzēts",
                        "position",
                        Map.of("lv", "Inspektors"),
                        "place",
                        place,
                        "employedFrom",
                        from))
                .post(STAFF);
    }

    private static Response draft(RequestSpecification by, String place) {
        return by.header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of(
                        "places",
                        List.of(place),
                        "reason",
                        REASON,
                        "exceptions",
                        List.of(Map.of("from", "2100-01-04", "kind", "CLOSED"))))
                .post(CHANGES);
    }
}
