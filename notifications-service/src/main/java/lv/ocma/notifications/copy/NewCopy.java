package lv.ocma.notifications.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import lv.ocma.notifications.copy.DocumentCopy.Subject;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.message.About;
import lv.ocma.platform.print.PrintedSheets;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text that is to be kept as a document. */
@Schema(
        name = "NewCopy",
        requiredProperties = {"kind", "language", "title", "text", "place", "about"})
record NewCopy(
        @Schema(description = "SUBMISSION, REFUSAL, REPLY or MESSAGE.", examples = "SUBMISSION") @Nullable
        CopyKind kind,

        @Schema(description = "Of the text: lv, en or ru.", examples = "lv") @Nullable
        String language,

        @Schema(maxLength = 200, examples = "Mutvārdu iesniegums") @Nullable
        String title,

        @Schema(
                description = "Its lines become lines of the document; all of its signs can be printed.",
                maxLength = 50_000,
                examples = "Lūdzu izskaidrot, kāpēc pieteikums nav pieņemts.")
        @Nullable
        String text,

        @Schema(description = "Whose staff may read it.", maxLength = 100, examples = "riga-3") @Nullable
        String place,

        @Nullable Matter about,

        @Schema(
                description = "Whose it is, so that they may read it; null where that is not known.",
                nullable = true,
                examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70")
        @Nullable
        UUID person) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 50_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    /** What the document is about. */
    @Schema(
            name = "CopyMatter",
            requiredProperties = {"kind", "id", "reference"})
    record Matter(
            @Schema(description = "VISIT, TICKET, WAITING or CASE.", examples = "CASE")
            About.@Nullable Kind kind,

            @Schema(examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71") @Nullable
            UUID id,

            @Schema(
                    description = "As people read it: capital letters, digits, dots, slashes and hyphens.",
                    maxLength = 40,
                    examples = "S-2026-000042")
            @Nullable
            String reference) {

        private List<Violation> violations() {
            var violations = new ArrayList<Violation>();
            require("/about/kind", kind, violations);
            require("/about/id", id, violations);
            if (reference == null) {
                violations.add(Violation.body("/about/reference", "required"));
            } else if (!About.isReference(reference)) {
                violations.add(Violation.body("/about/reference", "reference-form"));
            }
            return violations;
        }

        private About required() {
            return new About(
                    Objects.requireNonNull(kind), Objects.requireNonNull(id), Objects.requireNonNull(reference));
        }
    }

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        require("/kind", kind, violations);
        if (language == null) {
            violations.add(Violation.body("/language", "required"));
        } else if (!Language.of(language).tag().equals(language)) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", "lv, en, ru")));
        }
        violations.addAll(written("/title", title, CONTROL, LONGEST_TITLE));
        violations.addAll(written("/text", text, CONTROL_IN_LINES, LONGEST_TEXT));
        require("/place", place, violations);
        if (about == null) {
            violations.add(Violation.body("/about", "required"));
        } else {
            violations.addAll(about.violations());
        }
        return violations;
    }

    private static void require(String pointer, @Nullable Object value, List<Violation> violations) {
        if (value == null) {
            violations.add(Violation.body(pointer, "required"));
        }
    }

    private static List<Violation> written(String pointer, @Nullable String text, Pattern unseen, int most) {
        if (text == null || SeenText.isBlank(text)) {
            return List.of(Violation.body(pointer, "required"));
        }
        if (SeenText.length(text) > most) {
            return List.of(Violation.body(pointer, "size", Map.of("min", 1, "max", most)));
        }
        if (unseen.matcher(text).find()) {
            return List.of(Violation.body(pointer, "format"));
        }
        return PrintedSheets.unprintable(text)
                .map(sign -> List.of(Violation.body(pointer, "not-printable", Map.of("sign", sign))))
                .orElse(List.of());
    }

    /** Once there are no violations. */
    Subject subject() {
        return new Subject(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(about).required(),
                Objects.requireNonNull(place),
                Objects.requireNonNull(language),
                person,
                null);
    }
}
