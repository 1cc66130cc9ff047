package lv.ocma.divisions.place;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Places out of {@code divisions.json} and of the file beside it that completes it, with assumed counters, and what the standard says for all of them. */
@ApplicationScoped
class PlaceSeed implements Seed {

    private static final String PLACES = "divisions.json";
    private static final String BESIDE = "places-beside.json";
    private static final String ASSUMPTIONS = "assumptions.json";
    private static final String TEXTS = "texts.json";
    private static final String NO_COLLECTION = "cannot_receive_documents_made_elsewhere";

    private final Places places;
    private final PlaceBook book;

    PlaceSeed(Places places, PlaceBook book) {
        this.places = places;
        this.book = book;
    }

    @Override
    public String name() {
        return "places";
    }

    @Override
    public List<String> files() {
        return List.of(PLACES, BESIDE, ASSUMPTIONS, TEXTS);
    }

    @Override
    public void load(SeedFiles files) {
        var known = places.listAll().stream().collect(toMap(Place::id, Function.identity()));
        var counters = files.json(ASSUMPTIONS).path("counters");
        var texts = files.json(TEXTS);
        int listed = 0;
        var beside = files.json(BESIDE).path("places");
        for (var researched : inOrder(files.json(PLACES)).toList()) {
            var id = researched.path("id").asText();
            var facts = facts(completed(researched, beside.path(id)), ++listed, counters(counters, id), texts);
            var place = known.get(id);
            if (place == null) {
                places.persist(new Place(id, facts));
            } else {
                place.describe(facts);
                book.keepStaffsWord(place);
            }
        }
    }

    /** As the standard lists them, the head office last. */
    private static Stream<JsonNode> inOrder(JsonNode file) {
        return Stream.concat(
                StreamSupport.stream(file.path("divisions").spliterator(), false),
                Stream.of(file.path("headquarters")));
    }

    private static JsonNode completed(JsonNode researched, JsonNode beside) {
        ObjectNode node = researched.deepCopy();
        beside.properties().forEach(member -> node.set(member.getKey(), member.getValue()));
        return node;
    }

    static PlaceFacts facts(JsonNode node, int listed, int counters, JsonNode told) {
        var english = text(node, node.has("name_en") ? "name_en" : "name_en_seed");
        return new PlaceFacts(
                listed,
                PlaceKind.valueOf(node.path("kind").asText()),
                text(node, "parent"),
                new Texts(text(node, "name_lv"), english, null),
                Address.of(node.path("address")),
                Location.of(node.path("location")),
                phones(node),
                texts(node.path("email")),
                texts(node.path("admission")),
                new PlaceFacts.Accessibility(
                        Texts.en(text(node, "accessibility_en")),
                        text(node, "accessibility_source"),
                        Features.of(node.path("accessibility"))),
                node.has(NO_COLLECTION) ? Boolean.FALSE : null,
                text(node, "page"),
                note(node),
                statement(told.path("house_rules")),
                texts((node.has("languages") ? node : told).path("languages")),
                statement(told.path("right_to_complain")),
                counters,
                services(node),
                sources(node),
                unverified(node));
    }

    /** Beside its own the informative phone, where its page names that one: a place whose only known phone it is can be called by it. */
    private static @Nullable List<String> phones(JsonNode node) {
        var own = texts(node.path("phone"));
        var informative = text(node, "info_phone");
        if (informative == null || (own != null && own.contains(informative))) {
            return own;
        }
        return Stream.concat(own == null ? Stream.of() : own.stream(), Stream.of(informative))
                .toList();
    }

    private static List<String> unverified(JsonNode node) {
        var marked = texts(node.path("unverified"));
        return marked == null ? List.of() : marked;
    }

    /** Only one that is worded for customers: a remark of the researched file is a text without languages. */
    private static Texts note(JsonNode node) {
        return Texts.of(node.path("note"));
    }

    private static List<String> sources(JsonNode node) {
        var sources = new LinkedHashSet<String>();
        for (var field :
                List.of("source", "name_lv_source", "admission_source", "head_reception_source", NO_COLLECTION)) {
            var source = text(node, field);
            if (source != null) {
                sources.add(source);
            }
        }
        node.path("structure_change").path("sources").forEach(source -> sources.add(source.asText()));
        return List.copyOf(sources);
    }

    private static Set<PlaceService> services(JsonNode node) {
        var services = new LinkedHashSet<PlaceService>();
        node.path("services")
                .forEach(service -> services.add(new PlaceService(
                        service.path("id").asText(),
                        service.path("offered").asBoolean(),
                        service.path("source").asText())));
        return services;
    }

    private static int counters(JsonNode assumed, String place) {
        return assumed.path(assumed.has(place) ? place : "default").asInt();
    }

    private static PlaceFacts.Statement statement(JsonNode node) {
        var translated = texts(node.path("translated"));
        return new PlaceFacts.Statement(
                Texts.of(node.path("text")), translated == null ? List.of() : translated, text(node, "source"));
    }

    private static @Nullable List<String> texts(JsonNode node) {
        if (!node.isArray()) {
            return null;
        }
        var texts = new ArrayList<String>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
