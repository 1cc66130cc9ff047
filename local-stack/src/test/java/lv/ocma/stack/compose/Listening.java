package lv.ocma.stack.compose;

import java.util.Set;
import java.util.regex.Pattern;

/** Where each server listens inside, as its own settings tell it; whoever asks it is held against this. */
final class Listening {
    /** What the images do by themselves; their commands, which are stated whole, say nothing else. */
    static final String POSTGRES = "5432";

    static final String PROMETHEUS = "9090";

    private final Compose compose;

    Listening(Compose compose) {
        this.compose = compose;
    }

    /** The port of a service's or Keycloak's API. */
    String http(String service) {
        return compose.variable(service, Compose.isOurs(service) ? "QUARKUS_HTTP_PORT" : "KC_HTTP_PORT");
    }

    /** The port of its health and metrics. */
    String management(String service) {
        return compose.variable(
                service, Compose.isOurs(service) ? "QUARKUS_MANAGEMENT_PORT" : "KC_HTTP_MANAGEMENT_PORT");
    }

    String smtp() {
        return lastPart(compose.variable("mail", "MP_SMTP_BIND_ADDR"));
    }

    String mailPage() {
        return lastPart(compose.variable("mail", "MP_UI_BIND_ADDR"));
    }

    /** @param listener CLIENT or CONTROLLER */
    String kafka(String listener) {
        var found = Pattern.compile("(?:^|,)" + listener + "://:(\\d+)(?:,|$)")
                .matcher(compose.variable("kafka", "KAFKA_LISTENERS"));
        return found.find() ? found.group(1) : "no port of " + listener;
    }

    /** What is reached from outside. */
    static Set<String> published() {
        return Set.of("gateway", "keycloak", "mail", "prometheus");
    }

    String published(String service) {
        return switch (service) {
            case "mail" -> mailPage();
            case "prometheus" -> PROMETHEUS;
            default -> http(service);
        };
    }

    private static String lastPart(String address) {
        return address.substring(address.lastIndexOf(':') + 1);
    }
}
