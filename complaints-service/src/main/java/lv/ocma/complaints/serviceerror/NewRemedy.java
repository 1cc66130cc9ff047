package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be done, by whom and until when. */
@Schema(
        name = "NewServiceErrorRemedy",
        requiredProperties = {"text", "owner", "due"})
record NewRemedy(
        @Schema(description = "Kept encrypted.", examples = "Atmaksāt starpību.") @Seen @Size(max = 1000)
        String text,

        @Schema(description = "Employee who does it, by id in the staff directory.") @NotNull
        UUID owner,

        @Schema(examples = "2026-12-04") @NotNull LocalDate due) {

    @Override
    public String toString() {
        return "NewRemedy[…]";
    }
}
