package lv.ocma.appointments.refusal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.booking.VisitFile;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to refuse services of a visit in writing. */
@Schema(
        name = "NewRefusal",
        requiredProperties = {"items", "reason", "grounds", "facts"})
record NewRefusal(
        @Schema(
                description = "What is refused: services of persons of the visit.",
                minItems = 1,
                maxItems = NewRefusal.MOST)
        @Nullable
        List<Item> items,

        @Schema(
                description = "How the ground applies to the facts.",
                maxLength = NewRefusal.LONGEST,
                examples = "The application has no consent of the other parent, which the law asks for.")
        @Nullable
        String reason,

        @Schema(
                description =
                        "Codes of grounds for refusal that the catalogue has for the service on the day of the visit.",
                minItems = 1,
                maxItems = NewRefusal.MOST,
                examples = "[\"NO_CONSENT\"]")
        @Nullable
        List<String> grounds,

        @Schema(
                description = "What was established.",
                maxLength = NewRefusal.LONGEST,
                examples = "The application was made by one parent alone.")
        @Nullable
        String facts,

        @Schema(
                description =
                        "Name of whom the decision is about; for a company with its number. By default the company of the visit, or else the name that was left for it."
                                + " Required where there is neither, and for services of another person than the first: a decision names the one whom it binds.",
                minLength = 1,
                maxLength = NewRefusal.LONGEST_NAME,
                examples = "Boriss Paraugs")
        @Nullable
        String addressee) {

    static final int MOST = 50;
    static final int LONGEST = 4000;
    static final int LONGEST_NAME = 200;

    /** One service for one person of the visit. */
    @Schema(
            name = "NewRefusalItem",
            requiredProperties = {"service", "person"})
    record Item(
            @Schema(examples = "passport") @Nullable String service,
            @Schema(examples = "1") @Nullable Integer person) {}

    /** All that can be said without knowing the visit. */
    void requireValid() {
        var violations = violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        list("/items", items, violations);
        violations.addAll(WrittenText.PAGE.requiredOnPaper("/reason", reason, LONGEST));
        list("/grounds", grounds, violations);
        violations.addAll(WrittenText.PAGE.requiredOnPaper("/facts", facts, LONGEST));
        if (addressee != null) {
            violations.addAll(WrittenText.LINE.onPaper("/addressee", addressee, LONGEST_NAME));
        }
        if (violations.isEmpty()) {
            var wanted = Objects.requireNonNull(items);
            for (int at = 0; at < wanted.size(); at++) {
                if (wanted.get(at).service() == null || wanted.get(at).person() == null) {
                    violations.add(Violation.body("/items/" + at, "required"));
                }
            }
        }
        return violations;
    }

    List<VisitFile.Item> wanted() {
        return Objects.requireNonNull(items).stream()
                .map(item -> new VisitFile.Item(
                        Objects.requireNonNull(item.service()), Objects.requireNonNull(item.person())))
                .toList();
    }

    List<String> codes() {
        return Objects.requireNonNull(grounds);
    }

    /** Whom the decision is about, as far as it can be told without being said. */
    @Nullable
    String addresseeOr(@Nullable String ofVisit) {
        return addressee == null ? isOfFirstPerson() ? ofVisit : null : SeenText.strip(addressee);
    }

    @JsonIgnore
    boolean isOfFirstPerson() {
        return wanted().stream().allMatch(item -> item.person() == 1);
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewRefusal[…]";
    }

    private static void list(String pointer, @Nullable List<?> list, List<Violation> violations) {
        if (list == null || list.isEmpty() || list.stream().anyMatch(Objects::isNull)) {
            violations.add(Violation.body(pointer, "required"));
        } else if (list.size() > MOST) {
            violations.add(Violation.body(pointer, "too-many-items", Map.of("max", MOST)));
        } else if (new HashSet<>(list).size() < list.size()) {
            violations.add(Violation.body(pointer, "item-twice"));
        }
    }
}
