package lv.ocma.notifications.template;

import java.util.List;
import java.util.Objects;
import lv.ocma.notifications.wording.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a draft is to say from now on, all of it. */
@Schema(name = "ChangedTemplate", requiredProperties = "content")
record ChangedTemplate(
        @Nullable Content content,

        @Schema(description = "As of a new one.", nullable = true, maxItems = TemplateRules.MOST_PLACEHOLDERS) @Nullable
        List<DeclaredPlaceholder> placeholders) {

    static ChangedTemplate of(Said said) {
        return new ChangedTemplate(
                said.content(),
                said.placeholders().stream()
                        .map(placeholder -> new DeclaredPlaceholder(placeholder.name(), placeholder.type()))
                        .toList());
    }

    List<DeclaredPlaceholder> placeholdersOrNone() {
        // A careless client's list may have nothing at a place.
        return placeholders == null
                ? List.of()
                : placeholders.stream()
                        .map(declared -> Objects.requireNonNullElse(declared, DeclaredPlaceholder.NONE))
                        .toList();
    }
}
