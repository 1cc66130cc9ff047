package lv.ocma.stack.compose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files that containers are made and run by, as text, so that a test can edit them and see whether a rule notices. */
final class Deployment {
    static final String SERVICE_RECIPE = "deploy/service.Dockerfile";
    static final String KEYCLOAK_RECIPE = "deploy/keycloak.Dockerfile";
    static final String SCRAPING = "deploy/compose/prometheus.yml";
    static final String SCANNER = "deploy/compose/clamd.conf";
    static final String SIGNATURES = "deploy/compose/freshclam.conf";
    static final String ALARMS = "deploy/compose/alerts.yml";

    private final Map<String, String> texts;
    private @Nullable Compose compose;

    Deployment(Map<String, String> texts) {
        this.texts = texts;
    }

    static Deployment ofRepository() {
        return new Deployment(
                List.of(Compose.FILE, SERVICE_RECIPE, KEYCLOAK_RECIPE, SCRAPING, SCANNER, SIGNATURES).stream()
                        .collect(Collectors.toMap(Function.identity(), Repository::text)));
    }

    Deployment with(String file, String text) {
        var edited = new TreeMap<>(texts);
        edited.put(file, text);
        return new Deployment(edited);
    }

    String text(String file) {
        return texts.getOrDefault(file, "");
    }

    /** Read at the first look, by all rules. */
    Compose compose() {
        if (compose == null) {
            compose = new Compose(text(Compose.FILE));
        }
        return compose;
    }
}
