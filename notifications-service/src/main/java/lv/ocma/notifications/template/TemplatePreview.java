package lv.ocma.notifications.template;

import lv.ocma.notifications.letter.Letters;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message exactly as it would leave. */
@Schema(name = "TemplatePreview")
record TemplatePreview(
        @Schema(
                description = "Null for a short message.",
                nullable = true,
                examples = "Apmeklējums pierakstīts, K7M4-94XF")
        @Nullable
        String subject,

        @Schema(description = "As text.", examples = "Labdien, Anna Paraugs!")
        String text,

        @Schema(description = "The same as HTML; null for a short message.", nullable = true) @Nullable
        String html) {

    static TemplatePreview of(Letters.Shown letter) {
        return new TemplatePreview(letter.subject(), letter.text(), letter.html());
    }

    static TemplatePreview of(String text) {
        return new TemplatePreview(null, text, null);
    }
}
