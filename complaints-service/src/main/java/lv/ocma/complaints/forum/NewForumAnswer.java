package lv.ocma.complaints.forum;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit answers for everybody to read. */
@Schema(
        name = "NewQuestionAnswer",
        requiredProperties = {"text", "place"})
record NewForumAnswer(
        @Schema(description = "A personal code is refused.", examples = "Jā, pasi var saņemt jebkurā nodaļā.")
        @Seen
        @Size(max = 5_000)
        String text,

        @Schema(description = "Id of a place where the employee works; its name stands below.", examples = "riga-3")
        @Seen
        @Size(max = 100)
        String place) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewForumAnswer[by " + place + "]";
    }
}
