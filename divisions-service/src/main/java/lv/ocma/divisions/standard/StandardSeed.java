package lv.ocma.divisions.standard;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Editions of the standard out of {@code standard.json}, which says where in the printed text each clause stands. Text and
 * clauses are those of {@code docs/standard}, which the build puts beside it, so that they are written down once.
 */
@ApplicationScoped
class StandardSeed implements Seed {

    private static final String EDITIONS = "standard.json";

    private final StandardEditions editions;

    StandardSeed(StandardEditions editions) {
        this.editions = editions;
    }

    @Override
    public String name() {
        return "standard";
    }

    @Override
    public List<String> files() {
        return List.of(EDITIONS, "clauses.json", "customer-service-standard.txt");
    }

    @Override
    public void load(SeedFiles files) {
        var known = editions.listAll().stream().collect(toMap(StandardEdition::id, Function.identity()));
        for (var node : files.json(EDITIONS).path("editions")) {
            var id = node.path("id").asText();
            var facts = facts(node, files);
            var edition = known.get(id);
            if (edition == null) {
                editions.persist(new StandardEdition(id, facts));
            } else {
                edition.describe(facts);
            }
        }
    }

    private static EditionFacts facts(JsonNode node, SeedFiles files) {
        var list = files.json(node.path("clauses").asText());
        var source = list.path("source");
        var text = StandardText.of(files.text(source.path("text").asText()));
        return new EditionFacts(
                Texts.en(source.path("title").asText()),
                source.path("order").asText(),
                LocalDate.parse(source.path("approved").asText()),
                date(source, "published"),
                date(node, "valid_from"),
                date(node, "valid_to"),
                node.path("source").asText(),
                clauses(list.path("clauses"), passages(node.path("sections"), text)));
    }

    /** What is printed of a clause, and under which heading. */
    private record Passage(String section, String text) {}

    private static Map<String, Passage> passages(JsonNode sections, StandardText text) {
        var passages = new HashMap<String, Passage>();
        for (var section : sections) {
            var heading = text.paragraph(section.path("heading").asText());
            var lead = texts(section.path("lead"));
            section.path("clauses").properties().forEach(clause -> {
                var openings = new ArrayList<>(lead);
                openings.addAll(texts(clause.getValue()));
                passages.put(clause.getKey(), new Passage(heading, text.passage(openings)));
            });
        }
        return passages;
    }

    private static Set<StandardClause> clauses(JsonNode list, Map<String, Passage> passages) {
        var clauses = new LinkedHashSet<StandardClause>();
        for (var node : list) {
            var id = node.path("id").asText();
            var passage = passages.get(id);
            if (passage == null) {
                throw new IllegalArgumentException(EDITIONS + " does not say where clause " + id + " is printed");
            }
            clauses.add(new StandardClause(
                    id,
                    clauses.size() + 1,
                    Texts.en(passage.section()),
                    Texts.en(node.path("promise").asText()),
                    Texts.en(passage.text())));
        }
        return clauses;
    }

    private static List<String> texts(JsonNode node) {
        var texts = new ArrayList<String>();
        node.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        return node.hasNonNull(field) ? LocalDate.parse(node.path(field).asText()) : null;
    }
}
