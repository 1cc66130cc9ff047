package lv.ocma.platform.testing;

import static lv.ocma.platform.testing.Requests.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;

/**
 * The problems of a service: its own, those that its OpenAPI document lists for its operations, and what is answered where there is no
 * operation. Those that come from the platform happen here, at the operators' operations, which every service has; the service adds
 * scenarios for the others.
 */
public final class ProblemsOfService {

    private static final String NOT_REBUILDABLE = "projection-not-rebuildable";
    private static final String REBUILD_RUNNING = "rebuild-running";
    /** Of addresses, not of operations, so that no document lists it. */
    private static final String OF_ADDRESSES = "method-not-allowed";

    private static final int MORE_THAN_IS_TAKEN = 2_000_000;

    private final String root;
    private final OperatorsDatabase database;

    private ProblemsOfService(String name, DataSource database) {
        this.root = "/v1/operations/" + name;
        this.database = new OperatorsDatabase(database);
    }

    /** @param name as in the paths of its operators' operations, e.g. {@code appointments} */
    public static ProblemsOfModule named(String name, DataSource database) {
        return named(name, database, ProblemsOfModule.OWN);
    }

    /** @param own the {@code problems.json} that the tests are answerable for, where it is not their module's */
    public static ProblemsOfModule named(String name, DataSource database, Path own) {
        return new ProblemsOfService(name, database).make(own);
    }

    private ProblemsOfModule make(Path own) {
        var rebuildable = consumers(true);
        var others = consumers(false);
        var problems = new ProblemsOfModule(own, shared(!rebuildable.isEmpty(), !others.isEmpty()))
                .happens("invalid-request", () -> operator().get(letters() + "?surprise=1"))
                .happens(
                        "malformed-request",
                        () -> operator().header("Accept", "application/json;=").get(letters()))
                .happens("unauthenticated", () -> by("").get(letters()))
                .happens(
                        "demo-credentials-refused",
                        () -> by(flawed(Flaw.OF_DEMO_CREDENTIALS)).get(letters()))
                .happens(
                        "insufficient-scope",
                        () -> by(flawed(Flaw.WITHOUT_THE_SCOPE)).get(letters()))
                .happens("forbidden", () -> by(TestTokens.clerk("anywhere")).get(letters()))
                .happens("not-found", () -> operator().get(aRebuild()))
                .happens("method-not-allowed", () -> operator().delete(letters()))
                .happens("not-acceptable", () -> operator().accept("image/png").get(letters()))
                .happens(
                        "unsupported-media-type",
                        () -> operator()
                                .contentType(ContentType.XML)
                                .body("<rebuild/>")
                                .post(root + "/rebuilds"))
                .happens("payload-too-large", () -> orderRebuild("x".repeat(MORE_THAN_IS_TAKEN)))
                .happens(
                        "precondition-required",
                        () -> database.withDeadLetter(id -> operator().post(replay(id))))
                .happens(
                        "precondition-failed",
                        () -> database.withDeadLetter(
                                id -> operator().header("If-Match", "\"v9999\"").post(replay(id))))
                .happens(
                        "dead-letter-not-whole",
                        () -> database.withCutLetter(
                                id -> operator().header("If-Match", "*").post(replay(id))))
                .happens("idempotency-key-in-use", this::sameKeyWhileTheFirstIsBeingAnswered)
                .happens("idempotency-key-reused", this::sameKeyForSomethingElse)
                .happens(
                        "internal-error",
                        () -> database.withoutRebuilds(() -> operator().get(aRebuild())))
                .happens(
                        "service-unavailable",
                        () -> database.cuttingOffReadersOfRebuilds(
                                () -> operator().get(aRebuild())));
        rebuildable.stream()
                .findFirst()
                .ifPresent(consumer -> problems.happens(
                        REBUILD_RUNNING, () -> database.whileAnotherRebuilds(consumer, () -> orderRebuild(consumer))));
        others.stream()
                .findFirst()
                .ifPresent(consumer -> problems.happens(NOT_REBUILDABLE, () -> orderRebuild(consumer)));
        return problems;
    }

    /** What the document lists, without what an order to rebuild can't meet where there is no such projection. */
    private static Set<String> shared(boolean canRebuild, boolean keepsOthers) {
        var slugs = new HashSet<>(Set.of(OF_ADDRESSES));
        DeclaredOperation.ofTheService().forEach(operation -> slugs.addAll(operation.problems()));
        if (!canRebuild) {
            slugs.remove(REBUILD_RUNNING);
        }
        if (!keepsOthers) {
            slugs.remove(NOT_REBUILDABLE);
        }
        return slugs;
    }

    private Response sameKeyWhileTheFirstIsBeingAnswered() {
        var key = UUID.randomUUID();
        return database.withDeadLetter(
                id -> database.whileHeld(id, () -> dismiss(id, key, "first"), () -> dismiss(id, key, "first")));
    }

    private Response sameKeyForSomethingElse() {
        var key = UUID.randomUUID();
        return database.withDeadLetter(id -> {
            dismiss(id, key, "first").then().statusCode(204);
            return dismiss(id, key, "second");
        });
    }

    private Response dismiss(long id, UUID key, String reason) {
        return operator()
                .header("Idempotency-Key", key)
                .header("If-Match", "*")
                .body(Map.of("reason", reason))
                .post(letters() + "/" + id + "/dismissal");
    }

    private Response orderRebuild(String consumer) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("consumer", consumer))
                .post(root + "/rebuilds");
    }

    private List<String> consumers(boolean rebuildable) {
        return operator()
                .get(root + "/projections")
                .jsonPath()
                .getList("items.findAll { it.rebuildable == " + rebuildable + " }.consumer", String.class);
    }

    private String letters() {
        return root + "/dead-letters";
    }

    private String replay(long id) {
        return letters() + "/" + id + "/replay";
    }

    private String aRebuild() {
        return root + "/rebuilds/" + UUID.randomUUID();
    }

    private static RequestSpecification operator() {
        return by(TestTokens.staff(StaffRole.ADMINISTRATOR));
    }

    private static String flawed(Flaw flaw) {
        return flaw.in(TestTokens.staffClaims(StaffRole.ADMINISTRATOR, List.of()), Scopes.OPERATIONS);
    }

    private static RequestSpecification by(String token) {
        var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
        return token.isEmpty() ? request : request.auth().oauth2(token);
    }
}
