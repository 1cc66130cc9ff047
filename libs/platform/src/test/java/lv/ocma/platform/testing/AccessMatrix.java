package lv.ocma.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.security.Who;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/**
 * Calls every operation of a service as every kind of caller, on things that are theirs and that are not, and with every flaw that
 * a token may have. What is expected follows from the OpenAPI document; a service adds one row for each operation. An
 * operation without a row fails, and so does a row without an operation.
 */
public final class AccessMatrix {

    private static final String MANAGE_TOKEN = "X-Manage-Token";

    private final List<Persona> personas;
    private final Map<String, AccessRow> rows = new LinkedHashMap<>();
    /** Each caller comes with the same token to every operation: to sign one costs more than to ask. */
    private final Map<List<?>, String> tokens = new HashMap<>();

    private @Nullable RecordedName recorded;

    public AccessMatrix(Scene scene) {
        personas = Persona.around(scene);
    }

    /** Also holds each answer that tells this name against the audit, where the operation is not open to anyone. */
    public AccessMatrix recording(String nameOfSomebodyInvented) {
        recorded = new RecordedName(nameOfSomebodyInvented);
        return this;
    }

    public AccessMatrix with(AccessRow row) {
        if (rows.put(row.operation(), row) != null) {
            throw new IllegalArgumentException(row.operation() + " has two rows");
        }
        return this;
    }

    public AccessMatrix with(List<AccessRow> more) {
        more.forEach(this::with);
        return this;
    }

    /** One test for each operation, one that each has its row, and one that the name which is to be recorded was told at all. */
    public Stream<DynamicTest> tests() {
        var operations = DeclaredOperation.ofTheService();
        var complete = dynamicTest("every operation has a row", () -> requireRows(operations));
        var each = operations.stream()
                .filter(operation -> rows.containsKey(operation.id()))
                .map(operation -> dynamicTest(operation.id(), () -> verify(operation)));
        var told = Stream.ofNullable(recorded)
                .map(name -> dynamicTest(
                        "the recorded name is told by some operation",
                        () -> assertFalse(name.told().isEmpty(), "a search that sees nothing proves nothing")));
        return Stream.of(Stream.of(complete), each, told).flatMap(tests -> tests);
    }

    void requireRows(List<DeclaredOperation> operations) {
        assertEquals(
                operations.stream().map(DeclaredOperation::id).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(rows.keySet()),
                "operations of the document, and rows of the matrix");
    }

    void verify(DeclaredOperation operation) {
        var row = Objects.requireNonNull(rows.get(operation.id()));
        var wrong = new ArrayList<String>();
        var tried = EnumSet.noneOf(Who.class);
        for (var thing : row.things()) {
            for (var caller : personas) {
                var expected = expected(operation, row, caller, thing);
                var answer = row.request()
                        .send(by(caller, tokens.computeIfAbsent(List.of(caller), _ -> caller.token()), thing), thing);
                note(wrong, caller.name(), thing, expected, answer);
                if (recorded != null && !operation.isOpen() && recorded.isToldWithoutARow(operation.id(), answer)) {
                    wrong.add(caller.name() + " is told of a person, and the audit does not know it");
                }
                if (!row.shows(answer, caller, thing)) {
                    wrong.add(caller.name() + " is shown too little or too much");
                }
                var may = expected.status() == row.success() && caller.needsItsToken();
                if (may && tried.add(Objects.requireNonNull(caller.who()))) {
                    tryFlaws(wrong, operation, row, caller, thing);
                }
            }
        }
        if (!operation.isOpen() && !tried.containsAll(bearers(operation))) {
            wrong.add("of " + operation.callers() + " only " + tried + " may call it on any thing of the row");
        }
        assertEquals(List.of(), wrong, operation.id());
    }

    private static Set<Who> bearers(DeclaredOperation operation) {
        var bearers = EnumSet.copyOf(operation.callers());
        bearers.remove(Who.MANAGE_TOKEN);
        return bearers;
    }

    private void tryFlaws(List<String> wrong, DeclaredOperation operation, AccessRow row, Persona caller, Thing thing) {
        for (var flaw : Flaw.values()) {
            var expected = operation.isOpen() ? row.expected(caller, thing) : flaw.expected();
            var token = tokens.computeIfAbsent(
                    List.of(caller, flaw, flaw.isOfTheScope() ? operation.scope() : ""),
                    _ -> caller.token(flaw, operation.scope()));
            note(
                    wrong,
                    caller.name() + ", token " + flaw,
                    thing,
                    expected,
                    row.request().send(by(token), thing));
        }
    }

    private static Expected expected(DeclaredOperation operation, AccessRow row, Persona caller, Thing thing) {
        if (operation.isOpen()) {
            return new Expected(row.success(), null);
        }
        if (!caller.sendsToken()
                && (caller.who() == null || !operation.callers().contains(caller.who()))) {
            return new Expected(401, "unauthenticated");
        }
        var role = caller.role();
        if (caller.who() == null
                || !operation.callers().contains(caller.who())
                || (role != null && !operation.roles().contains(role.claim()))) {
            return new Expected(403, "forbidden");
        }
        return row.expected(caller, thing);
    }

    private static RequestSpecification by(Persona caller, String token, Thing thing) {
        if (caller.who() != Who.MANAGE_TOKEN && !caller.holdsToken()) {
            return by(token);
        }
        var right = caller.holdsToken() ? thing.manageToken() : null;
        return by(token).header(MANAGE_TOKEN, right == null ? "made-up" : right);
    }

    private static RequestSpecification by(String token) {
        var request = Requests.given().contentType(ContentType.JSON).header("Accept-Language", "en");
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }

    private static void note(List<String> wrong, String caller, Thing thing, Expected expected, Response answer) {
        if (!expected.fits(answer)) {
            var type = answer.statusCode() < 400 ? "" : " " + JsonBody.find(answer, "/type");
            wrong.add(
                    caller + ", on " + thing.what() + ": expected " + expected + ", got " + answer.statusCode() + type);
        }
    }
}
