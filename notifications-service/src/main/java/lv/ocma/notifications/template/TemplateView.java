package lv.ocma.notifications.template;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a template as staff see it. */
@Schema(name = "Template")
record TemplateView(
        UUID id,

        @Schema(description = "A kind that events make due, or one of staff's own.", examples = "VISIT_BOOKED")
        String kind,

        @Schema(description = "EMAIL or SMS; new values may come.", examples = "EMAIL")
        String channel,

        @Schema(examples = "lv") String language,

        @Schema(
                description = "Counts the versions of the kind, channel and language; messages name it.",
                examples = "1")
        int number,

        @Schema(description = "DRAFT, PUBLISHED, REPLACED or DISCARDED; new values may come.", examples = "PUBLISHED")
        String status,

        @Schema(
                description =
                        "Number of the version that was published when this one was drafted or last changed; null while none was.",
                nullable = true)
        @Nullable
        Integer basedOn,

        Content content,

        @Schema(description = "What the texts may name, and whether they have to.")
        List<Named> placeholders,

        @Schema(
                description = "Subject of the employee, or release for what came with the service.",
                examples = "release")
        String draftedBy,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime draftedAt,

        @Schema(nullable = true) @Nullable String changedBy,
        @Schema(nullable = true) @Nullable OffsetDateTime changedAt,
        @Schema(nullable = true) @Nullable String publishedBy,
        @Schema(nullable = true) @Nullable OffsetDateTime publishedAt,

        @Schema(description = "Who published what replaced it, or threw the draft away.", nullable = true) @Nullable
        String endedBy,

        @Schema(nullable = true) @Nullable OffsetDateTime endedAt,

        @Schema(
                description =
                        "What the caller may do with it now: change, publication, discard, preview, test-sending; new values may come.")
        List<String> actions) {

    /** A placeholder with its type. */
    @Schema(name = "TemplatePlaceholder")
    record Named(
            @Schema(description = "As the texts name it.", examples = "reference")
            String placeholder,

            @Schema(
                    description = "TEXT, COUNT, DATE, TIME, DATE_TIME, MONEY or LINK; new values may come.",
                    examples = "TEXT")
            String type,

            @Schema(description = "Whether a template without it is refused.")
            boolean required) {

        private static Named of(Placeholder placeholder) {
            return new Named(placeholder.name(), placeholder.type().name(), placeholder.required());
        }
    }

    static TemplateView of(Template template, Caller caller) {
        return new TemplateView(
                template.id(),
                template.key().kind(),
                template.key().channel().name(),
                template.key().language().tag(),
                template.number(),
                template.status().name(),
                template.basedOn(),
                template.said().content(),
                template.said().placeholders(template.key()).stream()
                        .map(Named::of)
                        .toList(),
                template.draftedBy(),
                shown(template.draftedAt()),
                template.changedBy(),
                shownOrNull(template.changedAt()),
                template.publishedBy(),
                shownOrNull(template.publishedAt()),
                template.endedBy(),
                shownOrNull(template.endedAt()),
                actions(template, caller.roles().contains(StaffRole.ADMINISTRATOR)));
    }

    private static List<String> actions(Template template, boolean mayWrite) {
        if (!mayWrite) {
            return List.of("preview");
        }
        var tried = template.key().channel() == TemplateChannel.EMAIL
                ? List.of("preview", "test-sending")
                : List.of("preview");
        return template.status() == TemplateStatus.DRAFT
                ? Stream.concat(Stream.of("change", "publication", "discard"), tried.stream())
                        .toList()
                : tried;
    }

    private static OffsetDateTime shown(Instant instant) {
        return Zones.inRiga(instant);
    }

    private static @Nullable OffsetDateTime shownOrNull(@Nullable Instant instant) {
        return instant == null ? null : shown(instant);
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "TemplatePage")
    record Listed(
            List<TemplateView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next) {}
}
