package lv.ocma.gateway.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.contract.Operations;
import lv.ocma.gateway.route.Service;
import lv.ocma.gateway.testing.PlayedServices;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Requests;
import lv.ocma.platform.testing.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every documented operation with every flaw that a token can have: who is sent away at the door, and who goes on to the service. */
@QuarkusTest
@WithTestResource(PlayedServices.class)
class CallerMatrixTest {

    private static final Map<String, String> GRANTED = new ConcurrentHashMap<>();
    private static final int GOES_ON = 0;

    @Inject
    Operations operations;

    enum Flaw {
        NONE_SHOWN(null),
        GARBAGE("not.a.token"),
        EXPIRED(TestTokens.expired()),
        OF_A_FOREIGN_ISSUER(TestTokens.clientWith("iss", "https://elsewhere.test/realms/ocma")),
        FOR_ANOTHER_AUDIENCE(TestTokens.forAnotherAudience()),
        SIGNED_BY_ANOTHER(Forged.signedByAnother()),
        UNSIGNED(Forged.unsigned()),
        SAID_TO_BE_UNSIGNED(Forged.saidToBeUnsigned()),
        SIGNED_WITH_THE_PUBLIC_KEY(Forged.signedWithThePublicKey()),
        OF_ANOTHER_KIND(TestTokens.clientWith("typ", "Refresh"));

        private final @Nullable String token;

        Flaw(@Nullable String token) {
            this.token = token;
        }
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    @Clause("V2")
    void a_token_with_a_flaw_opens_only_what_is_open_to_anyone(Flaw flaw) {
        each(operation -> ask(operation, flaw.token, false), operation -> isOpen(operation) ? GOES_ON : 401);
    }

    @ParameterizedTest
    @EnumSource(Flaw.class)
    @Clause("V2")
    void a_manage_token_makes_up_for_no_token_and_for_no_flaw_of_one(Flaw flaw) {
        each(
                operation -> ask(operation, flaw.token, true),
                operation ->
                        isOpen(operation) || (flaw == Flaw.NONE_SHOWN && takesManageToken(operation)) ? GOES_ON : 401);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Clause("V2")
    void each_operation_needs_its_scope(boolean manageToken) {
        each(
                operation -> ask(operation, granting(""), manageToken),
                operation -> isOpen(operation) || (manageToken && takesManageToken(operation)) ? GOES_ON : 403);
        each(
                operation -> ask(operation, granting(scope(operation) + ":more"), false),
                operation -> isOpen(operation) ? GOES_ON : 403);
        each(operation -> ask(operation, granting(scope(operation)), manageToken), operation -> GOES_ON);
    }

    private void each(Function<Operation, Integer> asked, Function<Operation, Integer> expected) {
        // The gateway's own look at the role as well.
        var all = operations.all().stream()
                .filter(operation -> !operation.service().equals(Service.OWN))
                .toList();
        assertTrue(all.size() > 100, "documents of all services");
        var should = new TreeMap<String, Integer>();
        var is = new TreeMap<String, Integer>();
        for (var operation : all) {
            should.put(operation.service() + " " + operation, expected.apply(operation));
            is.put(operation.service() + " " + operation, asked.apply(operation));
        }
        assertEquals(should, is);
    }

    private static int ask(Operation operation, @Nullable String token, boolean manageToken) {
        var request = Requests.given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (manageToken) {
            request.header("X-Manage-Token", "of a visit");
        }
        var path = operation.path().replace("{service}", operation.service()).replaceAll("\\{\\w+}", "x");
        var status = request.request(operation.method().name(), path).statusCode();
        return status == 401 || status == 403 ? status : GOES_ON;
    }

    private static String granting(String scope) {
        return GRANTED.computeIfAbsent(
                scope, one -> TestTokens.frontEndWithScopes("front-end", one.isEmpty() ? Set.of() : Set.of(one)));
    }

    private static boolean isOpen(Operation operation) {
        return operation.isOpen();
    }

    private static boolean takesManageToken(Operation operation) {
        return operation.document().path("security").findValue("manageToken") != null;
    }

    private static String scope(Operation operation) {
        var bearer = operation.document().path("security").findValue("bearer");
        return bearer == null ? "" : bearer.path(0).asText();
    }
}
