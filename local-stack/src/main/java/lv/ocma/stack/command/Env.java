package lv.ocma.stack.command;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lv.ocma.stack.keycloak.Realm;

/** Addresses, and once the stack was started the clients' secrets, as lines that a shell can read: KEY='value'. */
final class Env {
    private Env() {}

    static void print(Stack stack) {
        var values = values(stack);
        values.forEach((key, value) -> System.out.println(key + "='" + value.replace("'", "'\\''") + "'"));
    }

    private static Map<String, String> values(Stack stack) {
        var values = new LinkedHashMap<String, String>();
        for (var name : new String[] {"gateway", "divisions", "appointments", "complaints", "notifications"}) {
            var key = name.toUpperCase(Locale.ROOT);
            values.put(key + "_URL", "http://localhost:" + stack.ports.of(key));
            values.put(key + "_MANAGEMENT_URL", "http://localhost:" + stack.ports.of(key + "_MANAGEMENT"));
        }
        values.put("KEYCLOAK_URL", stack.keycloak.address());
        values.put("ISSUER_URL", stack.keycloak.issuer());
        values.put("MAIL_URL", stack.mail.address());
        values.put("SMTP_PORT", Integer.toString(stack.ports.of("SMTP")));
        values.put("SMPP_PORT", Integer.toString(stack.ports.of("SMPP")));
        values.put("POSTGRES_URL", "jdbc:postgresql://" + stack.postgres.address());
        values.put("KAFKA_BOOTSTRAP_SERVERS", stack.kafka.address());
        values.put("FRONT_END_CLIENT_ID", "front-end");
        values.put("FRONT_END_2_CLIENT_ID", "front-end-2");
        values.put("STAFF_CONSOLE_CLIENT_ID", "staff-console");
        if (Files.exists(stack.home.at("secrets.properties"))) {
            var realm = new Realm(stack.secrets);
            values.put("FRONT_END_CLIENT_SECRET", realm.clientSecret("front-end"));
            values.put("FRONT_END_2_CLIENT_SECRET", realm.clientSecret("front-end-2"));
        }
        return values;
    }
}
