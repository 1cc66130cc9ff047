package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** To whom a case is passed on, and why (P3). */
@Schema(
        name = "NewForwarding",
        requiredProperties = {"authority", "reason"})
record NewForwarding(
        @Schema(description = "Id in the competence directory.", examples = "state-border-guard") @Seen @Size(max = 100)
        String authority,

        @Schema(
                description = "The submitter is told it; kept encrypted.",
                examples = "Patvērumu lūdz Valsts robežsardzei.")
        @Seen
        @Size(max = 2000)
        String reason,

        @Schema(
                description = Translation.DESCRIPTION,
                nullable = true,
                examples = "Asylum is asked for at the State Border Guard.")
        @Nullable
        @Size(max = 2000)
        String translation) {

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewForwarding[to " + authority + "]";
    }
}
