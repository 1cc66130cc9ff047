package lv.ocma.divisions.catalogue;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue out of {@code services.json}, and what {@code catalogue.json} has beside it, with the assumed length of a visit and our
 * wording of what to bring. What a file says has no first date, so that of the first release holds since ever and what a later one says
 * otherwise from the day on which it is taken in. A service whose versions staff have changed is theirs.
 */
@ApplicationScoped
class ServiceSeed implements Seed {

    private static final String CATALOGUE = "services.json";
    private static final String BESIDE = "catalogue.json";
    private static final String ASSUMPTIONS = "assumptions.json";
    private static final String TEXTS = "texts.json";

    private final Services services;
    private final ServiceBook book;

    ServiceSeed(Services services, ServiceBook book) {
        this.services = services;
        this.book = book;
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public List<String> files() {
        return List.of(CATALOGUE, BESIDE, ASSUMPTIONS, TEXTS);
    }

    @Override
    public void load(SeedFiles files) {
        var known = services.listAll().stream().collect(toMap(Service::id, Function.identity()));
        var beside = files.json(BESIDE);
        int listed = 0;
        for (var node : both(files.json(CATALOGUE), beside)) {
            var id = node.path("id").asText();
            var kind = node.has("kind") ? ServiceKind.valueOf(node.path("kind").asText()) : ServiceKind.SERVICE;
            var service = known.computeIfAbsent(id, added -> new Service(added, 0, kind));
            service.list(++listed, kind);
            services.persist(service);
            if (!service.isTakenOver()) {
                book.say(service, facts(node, kind, new Beside(beside, id), files));
            }
        }
    }

    private static List<JsonNode> both(JsonNode one, JsonNode other) {
        var services = new ArrayList<JsonNode>();
        one.path("services").forEach(services::add);
        other.path("services").forEach(services::add);
        return services;
    }

    private static ServiceFacts facts(JsonNode node, ServiceKind kind, Beside beside, SeedFiles files) {
        var id = node.path("id").asText();
        var minutes = files.json(ASSUMPTIONS)
                .path(kind == ServiceKind.COLLECTION ? "minutes_per_person_collecting" : "minutes_per_person")
                .asInt();
        return new ServiceFacts(
                new ServiceFacts.Wording(
                        new Texts(text(node, "name_lv"), text(node, "name_en"), text(node, "name_ru")),
                        Texts.UNKNOWN,
                        texts(node.path("translated")),
                        Texts.en(text(node, "warning"))),
                new ServiceFacts.Visit(
                        flag(node, "personal_visit"),
                        Texts.en(visitNote(node, files.json(TEXTS).path("ways_in"))),
                        minutes,
                        true),
                new ServiceFacts.Request(
                        !node.path("not_requested_at_ocma").asBoolean(false),
                        text(node, "submitted_to"),
                        channels(node.path("request_channels")),
                        beside.receipt(),
                        flag(node, "pickup_other_division")),
                new ServiceFacts.Papers(
                        Texts.en(first(node, "identity_document", "authentication")),
                        Texts.of(files.json(TEXTS).path("bring").path(id))),
                times(node),
                new ServiceFacts.Law(
                        beside.references(), Set.of(), beside.dispute(), Texts.lv(text(node, "appeal_lv"))),
                fees(node),
                sources(node));
    }

    private static ServiceFacts.Times times(JsonNode node) {
        List<Integer> days = null;
        if (node.path("execution_working_days").isArray()) {
            days = new ArrayList<>();
            for (var day : node.path("execution_working_days")) {
                days.add(day.asInt());
            }
        }
        var longest = node.hasNonNull("max_working_days")
                ? node.path("max_working_days").asInt()
                : null;
        var english = together(first(node, "terms", "max_working_days_note"), text(node, "duty"));
        return new ServiceFacts.Times(days, longest, new Texts(text(node, "terms_lv"), english, null));
    }

    /** With the ways in, where a source names them for the very service. */
    private static @Nullable String visitNote(JsonNode node, JsonNode waysIn) {
        var ways = texts(node.path("appointment")).stream()
                .map(way -> waysIn.path(way).asText(way))
                .collect(joining(", "));
        return together(text(node, "visit_note"), ways.isEmpty() ? null : "ways in: " + ways);
    }

    private static @Nullable String together(@Nullable String one, @Nullable String other) {
        return one == null ? other : other == null ? one : one + "; " + other;
    }

    /** Fees of 2024 have a source of their own; the others that of the service's fees, else that of the service. */
    private static Set<Fee> fees(JsonNode node) {
        var fees = new LinkedHashSet<Fee>();
        var general = first(node, "fees_source", "fees_note_source", "source");
        for (var fee : node.path("fees")) {
            var until2024 = fee.hasNonNull("to") && fee.path("to").asText().startsWith("2024");
            var source = until2024 ? first(node, "fees_2024_source", "fees_source", "source") : general;
            fees.add(new Fee(
                    fees.size() + 1,
                    new BigDecimal(fee.path("amount").asText()),
                    fee.path("cur").asText(),
                    fee.hasNonNull("working_days") ? fee.path("working_days").asInt() : null,
                    Texts.en(text(fee, "term")),
                    Texts.en(text(fee, "who")),
                    Texts.en(text(fee, "what")),
                    Texts.en(text(fee, "per")),
                    text(fee, "channel"),
                    date(fee, "from"),
                    date(fee, "to"),
                    source));
        }
        return fees;
    }

    /** The source writes a limitation behind its channel in brackets: {@code POST (additional address only)}. */
    private static Set<RequestChannel> channels(JsonNode node) {
        var channels = new LinkedHashSet<RequestChannel>();
        for (var item : node) {
            var text = item.asText();
            int bracket = text.indexOf(" (");
            channels.add(
                    bracket < 0
                            ? new RequestChannel(channels.size() + 1, text, null)
                            : new RequestChannel(
                                    channels.size() + 1,
                                    text.substring(0, bracket),
                                    Texts.en(text.substring(bracket + 2, text.length() - 1))));
        }
        return channels;
    }

    private static List<String> sources(JsonNode node) {
        var sources = new LinkedHashSet<String>();
        for (var field : List.of(
                "source",
                "fees_source",
                "fees_2024_source",
                "fees_note_source",
                "visit_note_source",
                "channels_source",
                "pickup_source",
                "appointment_source")) {
            var source = text(node, field);
            if (source != null) {
                sources.add(source);
            }
        }
        return List.copyOf(sources);
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static @Nullable String first(JsonNode node, String... fields) {
        for (var field : fields) {
            var text = text(node, field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable Boolean flag(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asBoolean() : null;
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        var text = text(node, field);
        return text == null ? null : LocalDate.parse(text);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }
}
