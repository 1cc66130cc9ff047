package lv.ocma.stack.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lv.ocma.stack.home.Ports;
import lv.ocma.stack.home.Secrets;
import lv.ocma.stack.keycloak.Realm;
import lv.ocma.stack.mail.Mail;
import lv.ocma.stack.sms.Sms;
import org.jspecify.annotations.Nullable;

/** The environment of each service: the same variables, and no others, that run it against servers elsewhere. */
public final class Settings {
    /** The one service that keeps no data of persons, and is given no key. */
    public static final String DOOR = "gateway";

    /** Whether users and clients of the demonstration may call. */
    public static final String DEMO = "OCMA_DEMO_CREDENTIALS";

    /** Whether webhooks may lead to the machine itself, over plain HTTP. */
    private static final String LOCAL_ENDPOINTS = "OCMA_WEBHOOKS_LOCAL_ENDPOINTS";

    private static final String LOCAL_PAGES = "OCMA_GATEWAY_LOCAL_ORIGINS";
    private static final String KNOWN_PAGES = "OCMA_GATEWAY_ORIGINS";

    /** What makes trying things out easy, and would be wrong where others can reach it. */
    public static final Set<String> ONLY_LOCAL = Set.of(DEMO, LOCAL_PAGES, KNOWN_PAGES, LOCAL_ENDPOINTS);

    private static final String DEMO_PAGES =
            "http://localhost:3000,http://127.0.0.1:3000,http://localhost:3001,http://127.0.0.1:3001";

    private static final String SENDER = "ocma@example.org";

    private final Ports ports;
    private final Secrets secrets;
    private final String issuer;
    private final @Nullable String traces;

    /** @param traces address of a collector that takes spans over OTLP and HTTP; without one they go nowhere */
    public Settings(Ports ports, Secrets secrets, String issuer, @Nullable String traces) {
        this.ports = ports;
        this.secrets = secrets;
        this.issuer = issuer;
        this.traces = traces;
    }

    public Map<String, String> of(String service) {
        var settings = new LinkedHashMap<String, String>();
        var name = service.toUpperCase(Locale.ROOT);
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", port(name));
        settings.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        settings.put("QUARKUS_MANAGEMENT_PORT", port(name + "_MANAGEMENT"));
        settings.put("OCMA_PUBLIC_URL", "http://localhost:" + port("GATEWAY"));
        if (traces != null) {
            settings.put("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", traces);
            settings.put("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        }
        servers(settings, service);
        settings.put(DEMO, "true");
        if (service.equals(DOOR)) {
            ownersOfPaths(settings);
            limits(settings);
        } else {
            personalData(settings, service);
        }
        if (service.equals("divisions")) {
            settings.put("OCMA_CLIENT_SECRET", Realm.clientSecret(secrets, "divisions-service"));
            // Who tries things out does not wait a minute.
            settings.put("OCMA_DIVISIONS_ACCOUNTS_EVERY", "3s");
        }
        if (service.equals("complaints")) {
            settings.put("OCMA_CLAMD_HOST", "127.0.0.1");
            settings.put("OCMA_CLAMD_PORT", port("CLAMD"));
        }
        if (service.equals("notifications")) {
            settings.put("QUARKUS_MAILER_HOST", "127.0.0.1");
            settings.put("QUARKUS_MAILER_PORT", port("SMTP"));
            settings.put("QUARKUS_MAILER_FROM", SENDER);
            settings.put("OCMA_SMPP_HOST", "127.0.0.1");
            settings.put("OCMA_SMPP_PORT", port("SMPP"));
            settings.put("OCMA_SMPP_SYSTEM_ID", Sms.ACCOUNT);
            settings.put("OCMA_SMPP_PASSWORD", Sms.password(secrets));
            settings.put("OCMA_SMPP_FROM", "PMLP");
            settings.put("OCMA_E_ADDRESS_URL", "http://127.0.0.1:" + port("MAIL") + "/e-address");
            settings.put("OCMA_E_ADDRESS_TOKEN", Mail.token(secrets));
            settings.put(LOCAL_ENDPOINTS, "true");
        }
        return settings;
    }

    /** Demo, tests and drills ask from one address and with few clients. The limits are at work all the same. */
    private static void limits(Map<String, String> settings) {
        for (var whose : List.of("ADDRESS", "CLIENT", "PERSON")) {
            settings.put("OCMA_GATEWAY_LIMITS_" + whose + "_QUOTA", "10000000");
        }
        settings.put("OCMA_GATEWAY_LIMITS_CLIENT_DAY", "1000000000");
        settings.put("OCMA_GATEWAY_LIMITS_ADDRESS_AT_ONCE", "1000");
        settings.put("OCMA_GATEWAY_LIMITS_CLIENT_AT_ONCE", "1000");
    }

    private void ownersOfPaths(Map<String, String> settings) {
        settings.put("OCMA_DIVISIONS_URL", address("DIVISIONS"));
        settings.put("OCMA_APPOINTMENTS_URL", address("APPOINTMENTS"));
        settings.put("OCMA_COMPLAINTS_URL", address("COMPLAINTS"));
        settings.put("OCMA_NOTIFICATIONS_URL", address("NOTIFICATIONS"));
        // Pages that a developer tries out: those of the demo clients of the realm at once, others when they are
        // registered.
        settings.put(LOCAL_PAGES, "true");
        settings.put(KNOWN_PAGES, DEMO_PAGES);
    }

    private void servers(Map<String, String> settings, String service) {
        settings.put("OCMA_DB_URL", "jdbc:postgresql://127.0.0.1:" + port("POSTGRES") + "/" + service);
        settings.put("OCMA_DB_USER", service);
        settings.put("OCMA_DB_PASSWORD", secrets.password("database." + service));
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port("KAFKA"));
        settings.put("OCMA_OIDC_URL", issuer);
    }

    private void personalData(Map<String, String> settings, String service) {
        settings.put("OCMA_COLUMN_KEYS", "file:" + secrets.keys("keys.column." + service));
        settings.put("OCMA_EVENT_KEYS", "file:" + secrets.keys("keys.event"));
        settings.put("OCMA_LOOKUP_KEY", secrets.key("keys.lookup"));
    }

    private String port(String name) {
        return Integer.toString(ports.of(name));
    }

    private String address(String name) {
        return "http://127.0.0.1:" + port(name);
    }
}
