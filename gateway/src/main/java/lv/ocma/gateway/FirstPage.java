package lv.ocma.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands at the door: what this is, which version, and where it is described. A page for people, JSON for programs. */
@ApplicationScoped
class FirstPage {

    private static final Map<String, String> NAMES = Map.of(
            "lv", "PMLP klientu apkalpošanas API",
            "en", "OCMA customer service API",
            "ru", "API обслуживания клиентов УДГМ");

    private final String json;
    private final String html;

    /** The whole content of the page as JSON. */
    record Content(Map<String, String> name, String version, List<Document> documents) {}

    record Document(String service, String href) {}

    FirstPage(
            ObjectMapper mapper,
            GatewayConfig config,
            Routes routes,
            @ConfigProperty(name = "quarkus.application.version") String version)
            throws JsonProcessingException {
        var documents = routes.services().stream()
                .map(service -> new Document(service.name(), config.publicUrl() + Routes.documentPath(service.name())))
                .toList();
        json = mapper.writeValueAsString(new Content(NAMES, version, documents));
        html = page(version, documents);
    }

    private static String page(String version, List<Document> documents) {
        var items = documents.stream()
                .map(document -> "<li><a href=\"%s\">%s</a></li>"
                        .formatted(Routes.documentPath(document.service()), document.service()))
                .collect(Collectors.joining("\n      "));
        return resource().replace("{version}", version).replace("{documents}", items);
    }

    private static String resource() {
        try (var page = FirstPage.class.getResourceAsStream("/first-page.html")) {
            if (page == null) {
                throw new IllegalStateException("first-page.html is missing");
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(RoutingContext context) {
        var response = context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (prefersPage(context)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .putHeader("X-Content-Type-Options", "nosniff")
                    .end(html);
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json);
        }
    }

    /** Browsers name text/html first; whoever does not name it gets JSON. */
    private static boolean prefersPage(RoutingContext context) {
        var accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        var page = accept.indexOf("text/html");
        var data = accept.indexOf("application/json");
        return page >= 0 && (data < 0 || page < data);
    }
}
