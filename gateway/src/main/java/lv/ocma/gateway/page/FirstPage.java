package lv.ocma.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.gateway.route.Routes;
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
        return PageFiles.text("/first-page.html").replace("{version}", version).replace("{documents}", items);
    }

    void send(RoutingContext context) {
        var response = context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (PageFiles.isPageWanted(context, false)) {
            PageFiles.sendPage(response, html);
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json);
        }
    }
}
