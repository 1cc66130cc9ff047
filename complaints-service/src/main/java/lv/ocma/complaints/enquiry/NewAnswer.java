package lv.ocma.complaints.enquiry;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is answered, or was told by phone. */
@Schema(name = "NewEnquiryAnswer", requiredProperties = "text")
record NewAnswer(
        @Schema(description = "Kept encrypted.", examples = "Jā, pasi var saņemt jebkurā nodaļā.")
        @Seen
        @Size(max = 10_000)
        String text) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewAnswer[…]";
    }
}
