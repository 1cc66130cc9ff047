package lv.ocma.divisions.authority;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The directory out of {@code authorities.json}. What the catalogue and the list of places say already is taken from there:
 * names and sources of services, name and contacts of the head office.
 */
@ApplicationScoped
class AuthoritySeed implements Seed {

    private static final String AUTHORITIES = "authorities.json";
    private static final String CATALOGUE = "services.json";
    private static final String BESIDE = "catalogue.json";
    private static final String PLACES = "divisions.json";

    private final Authorities authorities;
    private final ServiceTopics topics;

    AuthoritySeed(Authorities authorities, ServiceTopics topics) {
        this.authorities = authorities;
        this.topics = topics;
    }

    @Override
    public String name() {
        return "authorities";
    }

    @Override
    public List<String> files() {
        return List.of(AUTHORITIES, CATALOGUE, BESIDE, PLACES);
    }

    @Override
    public void load(SeedFiles files) {
        var known = authorities.listAll().stream().collect(toMap(Authority::id, Function.identity()));
        var services = byId(files.json(CATALOGUE).path("services"));
        services.putAll(byId(files.json(BESIDE).path("services")));
        var said = new ArrayList<Topic>();
        var headOffice = files.json(PLACES).path("headquarters");
        int listed = 0;
        for (var node : files.json(AUTHORITIES).path("authorities")) {
            var id = node.path("id").asText();
            var facts = facts(node, ++listed, headOffice, services);
            said.addAll(facts.topics());
            var authority = known.get(id);
            if (authority == null) {
                authorities.persist(new Authority(id, facts));
            } else {
                authority.describe(facts);
            }
        }
        topics.index(said);
    }

    private static AuthorityFacts facts(
            JsonNode node, int listed, JsonNode headOffice, Map<String, JsonNode> services) {
        var place = text(node, "place");
        boolean isHeadOffice = headOffice.path("id").asText().equals(place);
        var contacts = isHeadOffice ? headOffice : node;
        return new AuthorityFacts(
                listed,
                node.path("kind").asText(),
                isHeadOffice ? named(node, headOffice) : Texts.of(node.path("name")),
                list(node.path("translated")),
                place,
                new AuthorityFacts.Contact(
                        texts(contacts.path("phone")), texts(contacts.path("email")), text(node, "web_page")),
                node.path("source").asText(),
                topics(node.path("topics"), services));
    }

    private static Set<Topic> topics(JsonNode nodes, Map<String, JsonNode> services) {
        var topics = new LinkedHashSet<Topic>();
        for (var node : nodes) {
            topics.add(topic(node, topics.size() + 1, services));
        }
        return topics;
    }

    private static Topic topic(JsonNode node, int listed, Map<String, JsonNode> services) {
        var service = text(node, "service");
        var id = text(node, "id");
        var legal = node.path("legal");
        var sources = new LinkedHashSet<String>();
        var name = Texts.of(node.path("name"));
        if (service != null) {
            var listedService = Objects.requireNonNull(services.get(service), service);
            name = named(node, listedService);
            sources.add(listedService.path("source").asText());
        }
        sources.addAll(list(node.path("sources")));
        return new Topic(
                Objects.requireNonNull(id == null ? service : id),
                listed,
                name,
                list(node.path("translated")),
                list(node.path("words")),
                service,
                texts(node.path("phones")),
                texts(node.path("emails")),
                legal.isObject() ? Texts.of(legal) : null,
                text(legal, "link"),
                node.path("assumed").asBoolean(false),
                List.copyOf(sources));
    }

    /** The name that the directory gives, and where it gives none in a language, that of the other file. */
    private static Texts named(JsonNode node, JsonNode other) {
        var own = Texts.of(node.path("name"));
        return new Texts(
                own.lv() == null ? text(other, "name_lv") : own.lv(),
                own.en() == null ? text(other, "name_en") : own.en(),
                own.ru());
    }

    private static Map<String, JsonNode> byId(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .collect(toMap(node -> node.path("id").asText(), Function.identity()));
    }

    private static @Nullable List<String> texts(JsonNode node) {
        return node.isArray() ? list(node) : null;
    }

    private static List<String> list(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
