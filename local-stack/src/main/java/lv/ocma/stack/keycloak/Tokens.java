package lv.ocma.stack.keycloak;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.stack.home.StackFailure;

/** Access tokens of every kind of caller, from the running Keycloak by the flows that the callers themselves use. */
public final class Tokens {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CUSTOMERS_CLIENT = "front-end";
    private static final String PORTAL = "portal";
    private static final String PORTAL_LOGIN = "latvija-login";
    private static final String STAFF_CLIENT = "staff-console";

    private final String issuer;
    private final Realm realm;
    private final Clock clock;

    public Tokens(String issuer, Realm realm, Clock clock) {
        this.issuer = issuer;
        this.realm = realm;
        this.clock = clock;
    }

    /** Who there is, and what kind of caller that is. */
    public static Map<String, String> who() {
        var who = new LinkedHashMap<String, String>();
        who.put("customer", "Anna Paraugs, signed in through front-end");
        who.put("customer-2", "Jānis Izdomāts, signed in through front-end");
        who.put("portal", "the state portal alone");
        who.put("portal-for-customer", "the state portal on behalf of customer");
        who.put("front-end", "a third-party front end alone, for anonymous persons");
        who.put("front-end-2", "another third-party front end alone");
        who.put("clerk-riga-3", "clerk of Riga 3rd Division");
        who.put("clerk-talsi", "clerk of Talsi Division");
        who.put("case-handler", "case handler of Riga 3rd Division");
        who.put("supervisor", "supervisor of Riga 3rd Division");
        who.put("manager-riga-3", "manager of Riga 3rd Division");
        who.put("manager-head-office", "manager of the head office, for all places");
        who.put("print-room", "print room of the head office");
        who.put("auditor", "auditor");
        who.put("administrator", "administrator of the head office, with the scopes operations and services:write");
        return who;
    }

    public static List<String> users() {
        return who().keySet().stream()
                .filter(who -> !List.of(PORTAL, "portal-for-customer", "front-end", "front-end-2")
                        .contains(who))
                .toList();
    }

    /** After a crash of PostgreSQL Keycloak's first answers fail, one for each connection that it has not yet found dead. */
    public String of(String who) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return once(who);
            } catch (Http.Unwell e) {
                if (System.nanoTime() > until) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private String once(String who) throws IOException, InterruptedException {
        return switch (who) {
            case "customer", "customer-2" ->
                ofUser(
                        who,
                        Map.of("client_id", CUSTOMERS_CLIENT, "client_secret", realm.clientSecret(CUSTOMERS_CLIENT)));
            case "front-end", "front-end-2" ->
                token(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        who,
                        "client_secret",
                        realm.clientSecret(who)));
            case PORTAL -> token(asPortal(Map.of("grant_type", "client_credentials")));
            case "portal-for-customer" ->
                token(asPortal(Map.of(
                        "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                        "subject_token", ofUser("customer", Map.of("client_id", PORTAL_LOGIN)),
                        "subject_token_type", "urn:ietf:params:oauth:token-type:access_token",
                        "requested_token_type", "urn:ietf:params:oauth:token-type:access_token")));
            default -> {
                if (!users().contains(who)) {
                    throw new StackFailure("nobody is called " + who + "; ./ocma token lists them");
                }
                yield ofUser(who, Map.of("client_id", STAFF_CLIENT));
            }
        };
    }

    private String ofUser(String user, Map<String, String> client) throws IOException, InterruptedException {
        var form = new LinkedHashMap<>(client);
        form.put("grant_type", "password");
        form.put("username", user);
        form.put("password", realm.userPassword(user));
        return token(form);
    }

    private Map<String, String> asPortal(Map<String, String> grant) {
        var form = new LinkedHashMap<>(grant);
        form.put("client_id", PORTAL);
        form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        form.put("client_assertion", realm.signingKey().assertion(PORTAL, issuer, clock.instant()));
        return form;
    }

    private String token(Map<String, String> form) throws IOException, InterruptedException {
        return Http.token(issuer + "/protocol/openid-connect/token", form);
    }
}
