package lv.ocma.gateway.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import lv.ocma.gateway.config.GatewayConfig;
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
    record Content(Map<String, String> name, String version, String document) {}

    FirstPage(
            ObjectMapper mapper,
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.application.version") String version)
            throws JsonProcessingException {
        json = mapper.writeValueAsString(new Content(NAMES, version, config.publicUrl() + DocumentPage.PATH));
        html = PageFiles.text("/first-page.html")
                .replace("{version}", version)
                .replace("{document}", DocumentPage.PATH);
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
