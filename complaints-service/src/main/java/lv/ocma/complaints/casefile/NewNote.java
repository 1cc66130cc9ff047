package lv.ocma.complaints.casefile;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an employee notes of a case for colleagues. */
@Schema(name = "NewCaseNote", requiredProperties = "text")
record NewNote(
        @Schema(description = "Kept encrypted; no customer sees it.", examples = "Zvanīju, neatbild.")
        @Seen
        @Size(max = 4000)
        String text) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewNote[…]";
    }
}
