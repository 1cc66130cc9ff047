package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Until when the answer is put off, and why. */
@Schema(
        name = "NewExtension",
        requiredProperties = {"until", "reason"})
record NewExtension(
        @Schema(
                description = "Later than the last day until now, and no later than `extendableTo` of the deadline.",
                examples = "2026-12-22")
        @NotNull
        LocalDate until,

        @Schema(
                description = "The submitter is told it; kept encrypted.",
                examples = "Jāsaņem ziņas no citas iestādes.")
        @Seen
        @Size(max = 2000)
        String reason,

        @Schema(
                description = Translation.DESCRIPTION,
                nullable = true,
                examples = "Another authority has to tell us first.")
        @Nullable
        @Size(max = 2000)
        String translation) {

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewExtension[" + until + "]";
    }
}
