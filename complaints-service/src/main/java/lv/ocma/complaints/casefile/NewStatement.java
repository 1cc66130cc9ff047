package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the employee whom a case concerns says to it. */
@Schema(name = "NewCaseStatement", requiredProperties = "text")
record NewStatement(
        @Schema(description = "Kept encrypted.", examples = "Apkalpoju divus klientus vienlaikus.")
        @Seen
        @Size(max = 8000)
        String text) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewStatement[…]";
    }
}
