package lv.ocma.complaints.incident;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was said as something was done. */
@Schema(name = "NewIncidentStep")
record NewStep(
        @Schema(description = "Kept encrypted.", nullable = true, examples = "Lūdzu nekliegt, citādi sarunu beigs.")
        @Nullable
        @Size(max = 2000)
        String note) {

    @Nullable
    String stripped() {
        return stripped(note);
    }

    static @Nullable String stripped(@Nullable String note) {
        return note == null || SeenText.isBlank(note) ? null : SeenText.strip(note);
    }

    @Override
    public String toString() {
        return "NewStep[…]";
    }
}
