package lv.ocma.complaints.enquiry;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another date than was promised, and why. */
@Schema(
        name = "NewEnquiryDate",
        requiredProperties = {"promised", "reason"})
record NewPromise(
        @Schema(description = "From today to 90 days ahead.", examples = "2026-12-11") @NotNull
        LocalDate promised,

        @Schema(description = "The customer is told it; kept encrypted.", examples = "Gaidām atbildi no arhīva.")
        @Seen
        @Size(max = 1000)
        String reason,

        @Schema(description = Translation.DESCRIPTION, nullable = true, examples = "We wait for the archive.")
        @Nullable
        @Size(max = 1000)
        String translation) {

    /** Never the reason. */
    @Override
    public String toString() {
        return "NewPromise[" + promised + "]";
    }
}
