package lv.ocma.divisions.staffaccount;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.staff.StaffAccounts;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.TestTokens;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody here is invented. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class AccountCheckTest {

    private static final String RECORDS = "/v1/staff/records";
    private static final Duration LONG = Duration.ofMinutes(5);

    private final StaffAccounts staff;
    private final Differences differences;
    private final Places places;
    private final AccountClosing closing;
    private final DataSource database;
    private final CheckTurns turns;
    private final Clock clock;
    private StandInKeycloak keycloak = new StandInKeycloak();

    AccountCheckTest(
            StaffAccounts staff,
            Differences differences,
            Places places,
            AccountClosing closing,
            DataSource database,
            CheckTurns turns,
            Clock clock) {
        this.staff = staff;
        this.differences = differences;
        this.places = places;
        this.closing = closing;
        this.database = database;
        this.turns = turns;
        this.clock = clock;
    }

    @BeforeEach
    void a_keycloak() {
        keycloak.close();
        keycloak = new StandInKeycloak();
    }

    @AfterEach
    void it_stops() {
        keycloak.close();
        turns.done(Duration.ZERO, Optional.empty());
    }

    @Test
    void the_account_of_who_leaves_at_once_is_closed_and_signed_out_and_closed_again_when_it_is_enabled()
            throws KeycloakAway {
        var subject = keycloak.user("leaver", "Aizgājusī", "Darbiniece", "talsi", "clerk", "case-handler");
        var record = employed("leaver", "Aizgājusī", "Darbiniece");
        check().run();
        assertTrue(keycloak.isEnabled(subject));
        leave(record);
        check().run();
        assertFalse(keycloak.isEnabled(subject));
        assertTrue(keycloak.loggedOut.contains(subject));
        assertEquals(1, closings(subject));
        keycloak.enable(subject);
        check().run();
        assertFalse(keycloak.isEnabled(subject));
    }

    @Test
    void a_manager_neither_closes_nor_learns_the_account_of_a_customer_of_another_division_or_of_an_administrator()
            throws KeycloakAway {
        var subjects = Map.of(
                "named-customer", keycloak.user("named-customer", "Anna", "Paraugs", ""),
                "named-colleague", keycloak.user("named-colleague", "Anna", "Paraugs", "liepaja", "clerk"),
                "named-administrator", keycloak.user("named-administrator", "Anna", "Paraugs", "", "administrator"));
        for (var named : subjects.entrySet()) {
            var account = named.getKey();
            var record = employed(account, "Anna", "Paraugs");
            check().run();
            as(TestTokens.clerk("talsi"))
                    .get(RECORDS + "/" + record.jsonPath().getString("id"))
                    .then()
                    .body("subject", nullValue());
            leave(record);
            check().run();
            assertTrue(keycloak.isEnabled(named.getValue()), account);
            assertFalse(keycloak.loggedOut.contains(named.getValue()), account);
            report().body(kindOf(account), contains("LEAVER_NOT_CLOSED"));
        }
    }

    @Test
    void the_account_of_an_administrator_is_closed_where_an_administrator_named_it() throws KeycloakAway {
        var subject = keycloak.user("leaving-administrator", "Anna", "Paraugs", "", "administrator");
        leave(employed(TestTokens.staff(StaffRole.ADMINISTRATOR), "leaving-administrator", "Anna", "Paraugs"));
        check().run();
        assertFalse(keycloak.isEnabled(subject));
    }

    @Test
    void a_manager_elsewhere_who_names_the_account_of_a_leaver_does_not_keep_it_open() throws KeycloakAway {
        var subject = keycloak.user("coveted", "Anna", "Paraugs", "talsi", "clerk");
        var today = LocalDate.now(clock.withZone(Zones.RIGA));
        leave(
                employed("coveted", "Anna", "Paraugs"),
                Map.of("lastDay", today.minusDays(1).toString()));
        employed(TestTokens.staff(StaffRole.DIVISION_MANAGER, "liepaja"), "coveted", "liepaja", today)
                .then()
                .statusCode(201);
        check().run();
        assertFalse(keycloak.isEnabled(subject));
        report().body(kindOf("coveted"), hasItem("PLACE_DIFFERS"));
    }

    @Test
    void who_returns_to_the_account_of_before_has_it_once_an_administrator_has_named_it() throws KeycloakAway {
        var subject = keycloak.user("returning", "Anna", "Paraugs", "talsi", "clerk");
        var today = LocalDate.now(clock.withZone(Zones.RIGA));
        var before = employed("returning", "Anna", "Paraugs");
        check().run();
        leave(before, Map.of("lastDay", today.minusDays(1).toString()));
        var manager = TestTokens.staff(StaffRole.DIVISION_MANAGER, "talsi");
        var byManager = employed(manager, "returning", "talsi", today);
        check().run();
        assertFalse(keycloak.isEnabled(subject));
        report().body(kindOf("returning"), hasItem("NOT_NAMED_BY_ADMINISTRATOR"));
        as(manager)
                .header("If-Match", "*")
                .body(person(null, "talsi", today))
                .put(RECORDS + "/" + byManager.jsonPath().getString("id"))
                .then()
                .statusCode(200);
        employed(TestTokens.staff(StaffRole.ADMINISTRATOR), "returning", "talsi", today);
        keycloak.enable(subject);
        check().run();
        assertTrue(keycloak.isEnabled(subject));
        report().body("items.account", not(hasItem("returning")));
    }

    @Test
    void the_account_of_a_leaver_whose_roles_went_first_is_closed_where_it_is_known_to_have_been_theirs()
            throws KeycloakAway {
        var subject = keycloak.user("stripped", "Anna", "Paraugs", "talsi", "clerk");
        var record = employed("stripped", "Anna", "Paraugs");
        check().run();
        keycloak.takeRoles(subject);
        leave(record);
        check().run();
        assertFalse(keycloak.isEnabled(subject));
        assertTrue(keycloak.loggedOut.contains(subject));
    }

    @Test
    void while_keycloak_is_away_nothing_is_lost_and_health_says_so_but_the_service_is_ready() throws KeycloakAway {
        var subject = keycloak.user("waiting", "Gaidošā", "Darbiniece", "talsi", "clerk");
        leave(employed("waiting", "Gaidošā", "Darbiniece"));
        keycloak.failsWith(503);
        var job = new AccountCheckJob(check(), turns, clock);
        job.run();
        var health = job.call();
        assertEquals(HealthCheckResponse.Status.UP, health.getStatus());
        assertEquals("keycloak: status 503", health.getData().orElse(Map.of()).get("degraded"));
        assertTrue(keycloak.isEnabled(subject));
        keycloak.failsWith(0);
        turns.done(Duration.ofSeconds(-1), Optional.empty());
        job.run();
        assertEquals(Optional.empty(), job.call().getData());
        assertFalse(keycloak.isEnabled(subject));
    }

    @Test
    void what_differs_is_shown_to_administrators_until_it_is_mended() throws KeycloakAway {
        keycloak.user("stranger", "Svešā", "Darbiniece", "talsi", "clerk");
        var disabled = keycloak.user("disabled", "Slēgtā", "Darbiniece", "talsi", "clerk");
        keycloak.disable(disabled);
        keycloak.user("elsewhere", "Citur", "Darbiniece", "liepaja", "clerk");
        keycloak.user("roleless", "Bez", "Lomas", "talsi");
        keycloak.user("a-customer", "Anna", "Paraugs", "");
        employed("vanished", "Pazudusī", "Darbiniece");
        employed("disabled", "Slēgtā", "Darbiniece");
        employed("elsewhere", "Citur", "Darbiniece");
        employed("roleless", "Bez", "Lomas");
        check().run();
        report().body(kindOf("stranger"), contains("NOT_IN_DIRECTORY"))
                .body(kindOf("disabled"), contains("ACCOUNT_DISABLED"))
                .body(kindOf("elsewhere"), contains("PLACE_DIFFERS"))
                .body("items.find { it.account == 'elsewhere' }.expected", equalTo("talsi"))
                .body("items.find { it.account == 'elsewhere' }.found", equalTo("liepaja"))
                .body(kindOf("roleless"), contains("ROLE_MISSING"))
                .body(kindOf("vanished"), contains("ACCOUNT_MISSING"))
                .body("items.account", not(hasItem("a-customer")));
        String since = report().extract().path("items.find { it.account == 'disabled' }.since");
        keycloak.user("vanished", "Pazudusī", "Darbiniece", "talsi", "clerk");
        check().run();
        report().body("items.account", not(hasItem("vanished")))
                .body("items.find { it.account == 'disabled' }.since", equalTo(since));
        assertTrue(seenInPages().containsAll(Set.of("stranger", "disabled", "elsewhere", "roleless")));
    }

    @Test
    @Clause({"V2", "P5"})
    void what_differs_is_kept_and_paged_without_a_name_in_clear() throws KeycloakAway, SQLException {
        keycloak.user("zzmarked", "Zzcita", "Zzmarkis", "talsi", "clerk");
        keycloak.user("zzmarked-stranger", "Zzsvess", "Zzmarkis", "talsi", "clerk");
        employed("zzmarked", "Zzmarka", "Zzmarke");
        check().run();
        var told = "items.find { it.account == 'zzmarked' }";
        report().body(told + ".kind", equalTo("NAME_DIFFERS"))
                .body(told + ".expected", equalTo("Zzmarka Zzmarke"))
                .body(told + ".found", equalTo("Zzcita Zzmarkis"));
        assertEquals(0, rowsWith("zz(mark|cita|svess)"));
        assertTrue(rowsWith("NAME_DIFFERS") > 0, "a search that sees nothing proves nothing");
        var first = as(TestTokens.staff(StaffRole.AUDITOR))
                .get("/v1/staff/account-differences?limit=1")
                .jsonPath();
        var cursor = first.getString("next").split("\\.", -1)[1];
        var clear = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        assertFalse(clear.contains(first.getString("items[0].account")), clear);
    }

    private long rowsWith(String pattern) throws SQLException {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(
                        "select count(*) from staff_account_difference known where known::text ~* ?")) {
            count.setString(1, pattern);
            try (var found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    @Test
    void whom_tokens_name_is_learnt_from_the_account() throws KeycloakAway {
        var subject = keycloak.user("learnt", "Uzzinātā", "Darbiniece", "talsi", "clerk");
        var id = employed("learnt", "Uzzinātā", "Darbiniece").jsonPath().getString("id");
        as(TestTokens.clerk("talsi")).get(RECORDS + "/" + id).then().body("subject", nullValue());
        check().run();
        as(TestTokens.clerk("talsi")).get(RECORDS + "/" + id).then().body("subject", equalTo(subject));
    }

    @Test
    void instances_take_turns_and_a_killed_one_holds_nobody_up_for_ever() {
        turns.done(Duration.ofSeconds(-1), Optional.empty());
        assertTrue(turns.take(LONG));
        assertFalse(turns.take(LONG));
        turns.done(Duration.ofSeconds(-1), Optional.of(clock.instant()));
        assertTrue(turns.take(Duration.ofSeconds(-1)), "whose time is over before it is done");
        assertTrue(turns.take(LONG));
        assertTrue(turns.checkedAt().isPresent());
    }

    /** As the audit tells them. */
    private long closings(String subject) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(
                        "select count(*) from audit_entry where action = 'staff-account.close'"
                                + " and object_id = ? and division = 'talsi' and caller_kind = 'SERVICE'")) {
            count.setString(1, subject);
            try (var found = count.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private AccountCheck check() {
        return new AccountCheck(staff, keycloak.asked(), differences, places, closing, clock);
    }

    private static String kindOf(String account) {
        return "items.findAll { it.account == '" + account + "' }.kind";
    }

    private static ValidatableResponse report() {
        return as(TestTokens.staff(StaffRole.ADMINISTRATOR))
                .get("/v1/staff/account-differences?limit=500")
                .then()
                .statusCode(200);
    }

    private static Set<String> seenInPages() {
        var seen = new HashSet<String>();
        String path = "/v1/staff/account-differences?limit=2";
        String next = path;
        while (next != null) {
            var page = as(TestTokens.staff(StaffRole.AUDITOR)).get(next).jsonPath();
            seen.addAll(page.getList("items.account", String.class));
            var cursor = page.getString("next");
            next = cursor == null ? null : path + "&cursor=" + cursor;
        }
        return seen;
    }

    private static Response employed(String account, String given, String family) {
        return employed(TestTokens.staff(StaffRole.DIVISION_MANAGER, "talsi"), account, given, family);
    }

    private static Response employed(String token, String account, String given, String family) {
        var record = as(token)
                .body(person(account, given, family, "talsi", LocalDate.of(2026, 1, 1)))
                .post(RECORDS);
        record.then().statusCode(201);
        return record;
    }

    private static Response employed(String token, String account, String place, LocalDate from) {
        return as(token).body(person(account, place, from)).post(RECORDS);
    }

    private static Map<String, Object> person(@Nullable String account, String place, LocalDate from) {
        return person(account, "Anna", "Paraugs", place, from);
    }

    private static Map<String, Object> person(
            @Nullable String account, String given, String family, String place, LocalDate from) {
        var person = new HashMap<String, Object>(Map.of(
                "givenName",
                given,
                "familyName",
                family,
                "position",
                Map.of("lv", "Inspektore"),
                "place",
                place,
                "employedFrom",
                from.toString()));
        if (account != null) {
            person.put("account", account);
        }
        return person;
    }

    private static void leave(Response record) {
        leave(record, Map.of("atOnce", true));
    }

    private static void leave(Response record, Map<String, Object> how) {
        as(TestTokens.staff(StaffRole.DIVISION_MANAGER, "talsi"))
                .header("If-Match", "*")
                .body(how)
                .post(RECORDS + "/" + record.jsonPath().getString("id") + "/leaving")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", UUID.randomUUID());
    }
}
