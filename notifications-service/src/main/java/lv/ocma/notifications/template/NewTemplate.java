package lv.ocma.notifications.template;

import java.util.List;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.TemplateChannel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A template as it is drafted; {@link TemplateRules} say what it must be. */
@Schema(
        name = "NewTemplate",
        requiredProperties = {"kind", "channel", "language", "content"})
record NewTemplate(
        @Schema(
                description =
                        "A kind that events make due, e.g. VISIT_BOOKED, or one of staff's own: small letters, digits and hyphens, with at least one dot.",
                minLength = 1,
                maxLength = TemplateKind.LONGEST,
                examples = "office.closed-today")
        @Nullable
        String kind,

        @Schema(examples = "EMAIL") @Nullable TemplateChannel channel,

        @Schema(
                description = "lv, en or ru.",
                enumeration = {"lv", "en", "ru"},
                examples = "lv")
        @Nullable
        String language,

        @Nullable Content content,

        @Schema(
                description = "What the texts may name, for a kind of staff's own; each has to be used.",
                nullable = true,
                maxItems = TemplateRules.MOST_PLACEHOLDERS)
        @Nullable
        List<DeclaredPlaceholder> placeholders) {

    ChangedTemplate changed() {
        return new ChangedTemplate(content, placeholders);
    }
}
