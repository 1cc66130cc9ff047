package lv.ocma.appointments.booking;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.Api;
import lv.ocma.contracts.divisions.ServicePublished;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.testing.Requests;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class RequirementsApiTest extends AtAnOpenPlace {

    private static final int FORMS = 3_000;
    private static final String ABSENT = "absent";
    private static final Caller FRONT_END = new Caller(
            Caller.Kind.FRONT_END, "s", null, List.of(), "front-end", false, Set.of(), Set.of(), Set.of(), null);

    @Inject
    ObjectMapper json;

    @Test
    @Clause({"C3", "C6"})
    void it_tells_what_is_asked_in_three_languages_and_what_to_bring() {
        var told = "service-" + UUID.randomUUID();
        given.service(new ServicePublished(
                told, Map.of("lv", "Pase", "en", "Passport"), true, 15, true, Map.of("lv", "Iepriekšējā pase")));

        Requests.given()
                .get(path(told))
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("required", contains("contact"))
                .body("oneOf.required.flatten()", contains("slot", "hold"))
                .body("title", equalTo("Vizītes pieteikums"))
                .body("properties.contact.properties.phone.'x-titles'.en", notNullValue())
                .body("'x-titles'.ru", equalTo("Запись на визит"))
                .body("'x-service-name'.en", equalTo("Passport"))
                .body("'x-bring'.lv", equalTo("Iepriekšējā pase"));
        Requests.given().get(path("atlantis")).then().statusCode(404);
        Requests.given()
                .get(path(given.aServiceWithoutVisit()))
                .then()
                .statusCode(409)
                .body("type", endsWith("/problems/service-not-bookable"));
    }

    @Test
    void what_is_booked_is_valid_by_it() throws JsonProcessingException {
        var schema = schema();
        var wish = new LinkedHashMap<>(Api.wish(slot()));
        wish.put("interpreter", true);
        wish.put("accessibility", List.of("lift"));
        wish.put("company", Map.of("registrationNumber", "40000000034", "name", "SIA Paraugs"));

        assertTrue(isValid(schema, wish));
        Api.book(Api.frontEnd(), wish).then().statusCode(201);
    }

    @Test
    void what_is_booked_of_a_held_time_is_valid_by_it() throws JsonProcessingException {
        var schema = schema();
        var wish = new LinkedHashMap<>(Api.wish(slot()));
        var held = Api.hold(Api.frontEnd(), String.valueOf(wish.remove("slot")));
        wish.put("hold", held.jsonPath().getString("hold"));

        assertTrue(isValid(schema, wish));
        Api.book(Api.frontEnd(), wish).then().statusCode(201);
    }

    /** Whatever booking takes is valid; whatever is valid is taken, but for a number and a time that are none. */
    @Test
    void the_form_and_booking_agree_on_every_generated_body() throws JsonProcessingException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var schema = schema();
        var slot = slot();
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < FORMS; i++) {
            var body = body(random, slot);
            var accepted = isAccepted(body);
            var valid = isValid(schema, body);
            var told = "seed " + seed + ": " + json.writeValueAsString(body);
            assertTrue(valid || !accepted, () -> told + " is taken and not valid");
            assertTrue(accepted || !valid || hasOddNumber(body), () -> told + " is valid and not taken");
            taken += accepted ? 1 : 0;
            refused += valid ? 0 : 1;
        }
        assertTrue(taken > FORMS / 50 && refused > FORMS / 50, "seed " + seed + ": " + taken + ", " + refused);
    }

    /** Of the form, and of no country. */
    private static final String NO_COUNTRY = "+999 1234 5678";

    private static final List<Object> PHONES = Arrays.asList(
            ABSENT,
            null,
            "",
            " ",
            "26000000",
            "+371 2600 0000",
            "12",
            "abc",
            "123",
            "+1",
            "112",
            "+" + "1".repeat(31),
            "(+371) 26-00-00-00",
            "\u00a026000000",
            "\u200b",
            NO_COUNTRY);

    private static boolean hasOddNumber(Map<String, Object> body) {
        return body.get("contact") instanceof Map<?, ?> contact && NO_COUNTRY.equals(contact.get("phone"));
    }

    private static Map<String, Object> body(Random random, String slot) {
        var body = new LinkedHashMap<String, Object>();
        put(body, "slot", pick(random, slot, slot, slot, slot, slot, null, ABSENT, "no slot", 1));
        put(body, "hold", pick(random, ABSENT, ABSENT, ABSENT, ABSENT, ABSENT, null, "", "a hold", 1));
        put(body, "language", pick(random, ABSENT, "lv", "en", "ru", null, "de", ""));
        put(body, "interpreter", pick(random, ABSENT, true, false, null, ABSENT, true));
        put(body, "contact", contact(random));
        put(body, "accessibility", accessibility(random));
        put(body, "company", company(random));
        put(
                body,
                "caller",
                random.nextInt(5) > 0 ? ABSENT : pick(random, null, Map.of(), Map.of("personalCode", Api.ANNA)));
        return body;
    }

    private static @Nullable Object contact(Random random) {
        var contact = new LinkedHashMap<String, Object>();
        put(
                contact,
                "name",
                pick(
                        random,
                        ABSENT,
                        null,
                        "Anna",
                        "",
                        "A".repeat(200),
                        "A".repeat(201),
                        "😀".repeat(200),
                        "😀".repeat(201),
                        "\u200b",
                        "A\nB",
                        "Ā\u0000",
                        "Žanna Ķ."));
        put(
                contact,
                "email",
                pick(
                        random,
                        ABSENT,
                        null,
                        "",
                        "  ",
                        "a@example.com",
                        " a@example.com ",
                        "\u00a0a@example.com\u200b",
                        "\u00a0",
                        "a@b",
                        "a b@example.com",
                        "x@é.lv"));
        put(contact, "phone", random.nextInt(3) > 0 ? "26000000" : PHONES.get(random.nextInt(PHONES.size())));
        return pick(random, contact, contact, contact, contact, contact, contact, ABSENT, null);
    }

    private static @Nullable Object accessibility(Random random) {
        return pick(
                random,
                ABSENT,
                ABSENT,
                ABSENT,
                null,
                List.of(),
                List.of("lift", "hearingLoop"),
                List.of("lift", "lift"),
                List.of("helicopter"),
                Collections.singletonList(null),
                Collections.nCopies(10, "lift"));
    }

    private static @Nullable Object company(Random random) {
        var company = new LinkedHashMap<String, Object>();
        put(
                company,
                "registrationNumber",
                pick(random, "40000000034", "40000000034", "4000", "4000000003x", null, ABSENT));
        put(
                company,
                "name",
                pick(random, "SIA", "SIA \"Ā\"", "", " ", "\u200b\u00a0", "A".repeat(201), "A\rB", null, ABSENT));
        return pick(random, ABSENT, ABSENT, null, company);
    }

    private static @Nullable Object pick(Random random, @Nullable Object... from) {
        return from[random.nextInt(from.length)];
    }

    private static void put(Map<String, Object> body, String member, @Nullable Object value) {
        if (!ABSENT.equals(value)) {
            body.put(member, value);
        }
    }

    private boolean isAccepted(Map<String, Object> body) {
        if (body.get("slot") instanceof Integer || body.get("hold") instanceof Integer) {
            return false; // refused as another type before the form is looked at
        }
        try {
            json.readValue(json.writeValueAsString(body), NewAppointment.class).requireValid(FRONT_END);
            return true;
        } catch (Invalid | JsonProcessingException _) {
            return false;
        }
    }

    private boolean isValid(Schema schema, Map<String, Object> body) {
        return schema.validate(json.valueToTree(body)).isEmpty();
    }

    private Schema schema() throws JsonProcessingException {
        var text = Requests.given().get(path(service)).asString();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json.readTree(text));
    }

    private static String path(String service) {
        return "/v1/services/" + service + "/booking-requirements";
    }
}
