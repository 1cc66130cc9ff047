package lv.ocma.divisions.staff;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.lookup.LookupIfProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Invented employees for the demo's users, marked so. Outside of a local stack there is no such seed, and the directory begins empty. */
@ApplicationScoped
@LookupIfProperty(name = "ocma.demo-credentials", stringValue = "true")
class DemoStaff implements Seed {

    private static final String FILE = "demo-staff.json";

    private final StaffMembers members;
    private final GivenBadges badges;

    DemoStaff(StaffMembers members, GivenBadges badges) {
        this.members = members;
        this.badges = badges;
    }

    @Override
    public String name() {
        return "demo-staff";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    /** Who is there already stays as somebody may have changed them. */
    @Override
    public void load(SeedFiles files) {
        for (var node : files.json(FILE).path("staff")) {
            var id = UUID.fromString(node.path("id").asText());
            if (members.findByIdOptional(id).isEmpty()) {
                members.persist(StaffMember.invented(id, facts(node)));
            }
        }
    }

    private StaffFacts facts(JsonNode node) {
        var superior = text(node, "superior");
        return new StaffFacts(
                node.path("given_name").asText(),
                node.path("family_name").asText(),
                Texts.of(node.path("position")),
                Texts.UNKNOWN,
                node.path("place").asText(),
                null,
                null,
                badges.badge(text(node, "badge")),
                superior == null ? null : UUID.fromString(superior),
                text(node, "account"),
                LocalDate.parse(node.path("employed_from").asText()));
    }

    private static @Nullable String text(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).textValue() : null;
    }
}
