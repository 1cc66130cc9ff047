package lv.ocma.complaints.forum;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody is about to ask. In a body and not in an address, as it may hold personal data. */
@Schema(name = "QuestionDraft", requiredProperties = "text")
record NewSimilar(
        @Schema(description = "Not kept.", examples = "Vai pasi var saņemt citā nodaļā?")
        @Seen
        @Size(max = NewQuestion.LONGEST)
        String text) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewSimilar[…]";
    }
}
