package lv.ocma.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.gateway.config.GatewayConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What stands at the door: what this is, which version, what is up, how to begin, and where it is described. A page for people, JSON for programs. */
@Singleton
class FirstPage {

    private static final String TEMPLATE = PageFiles.text("/pages/first.html");
    private static final ZoneId PLACE = ZoneId.of("Europe/Riga");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy. HH:mm:ss");
    /** Days ahead in which the second of the first calls looks for free times. */
    private static final int LOOKED_FOR = 25;

    private final ObjectMapper json;
    private final Layout layout;
    private final Texts texts;
    private final ServiceStates states;
    private final String address;
    private final String version;

    FirstPage(
            ObjectMapper json,
            GatewayConfig config,
            Layout layout,
            Texts texts,
            ServiceStates states,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.json = json;
        this.layout = layout;
        this.texts = texts;
        this.states = states;
        this.address = config.publicUrl().toString();
        this.version = version;
    }

    /** The page as JSON. */
    record Content(
            Map<String, String> name,
            String version,
            String document,
            String reference,
            String plainReference,
            String guide,
            String problems,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            State state) {}

    /**
     * Which services answer.
     *
     * @param at RFC 3339, in UTC
     */
    record State(String at, List<Answering> services) {

        static State of(ServiceStates.Known known) {
            return new State(
                    known.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                    new TreeMap<>(known.up())
                            .entrySet().stream()
                                    .map(each -> new Answering(each.getKey(), each.getValue()))
                                    .toList());
        }
    }

    record Answering(String name, boolean answers) {}

    void send(RoutingContext context) {
        var isPage = PageFiles.isPageWanted(context, false);
        var language = PageLanguage.of(context);
        states.known()
                .<@Nullable State>map(State::of)
                .otherwise((State) null)
                .map(state -> isPage ? Representation.html(html(state, language)) : Representation.json(data(state)))
                .onSuccess(page -> {
                    context.response().putHeader(HttpHeaders.VARY, PageLanguage.VARY);
                    page.send(context, "no-cache");
                })
                .onFailure(context::fail);
    }

    private String data(@Nullable State state) {
        try {
            return json.writeValueAsString(new Content(
                    texts.all("name"),
                    version,
                    address + DocumentPage.PATH,
                    address + "/reference",
                    address + "/reference/plain",
                    address + "/guide",
                    address + "/problems",
                    state));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String html(@Nullable State state, String language) {
        var today = LocalDate.now(PLACE);
        var content = texts.fill(TEMPLATE, language)
                .replace("{choice}", "?lang=" + language)
                .replace("{version}", PageFiles.escaped(version))
                .replace("{address}", PageFiles.escaped(address))
                .replace("{from}", today.plusDays(1).toString())
                .replace("{to}", today.plusDays(LOOKED_FOR).toString())
                .replace("{services-up}", state == null ? unknown(language) : known(state, language));
        return layout.page(language, texts.of("name", language), content);
    }

    private String unknown(String language) {
        return "      <p>" + texts.of("unchecked", language) + "</p>\n";
    }

    private String known(State state, String language) {
        var at = Instant.parse(state.at());
        var rows = new StringBuilder("      <p>%s <time datetime=\"%s\">%s</time> (Europe/Riga).</p>%n      <dl>%n"
                .formatted(texts.of("checked", language), at, TIME.format(at.atZone(PLACE))));
        for (var service : state.services()) {
            var word = service.answers() ? "up" : "away";
            rows.append("        <dt>%s</dt>%n        <dd class=\"%s\">%s</dd>%n"
                    .formatted(texts.of(service.name(), language), word, texts.of(word, language)));
        }
        return rows.append("      </dl>\n").toString();
    }
}
