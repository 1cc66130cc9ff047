package lv.ocma.complaints.enquiry;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is answered, or was told by phone. */
@Schema(name = "NewEnquiryAnswer", requiredProperties = "text")
record NewAnswer(
        @Schema(description = "Kept encrypted.", examples = "Jā, pasi var saņemt jebkurā nodaļā.")
        @Seen
        @Size(max = 10_000)
        String text,

        @Schema(
                description =
                        "The same in the language of whoever asked, for the translation below the answer that counts; null where nobody has translated it. Kept encrypted.",
                nullable = true,
                examples = "Yes, any division will do.")
        @Nullable
        @Size(max = 10_000)
        String translation) {

    /** Never the text. */
    @Override
    public String toString() {
        return "NewAnswer[…]";
    }
}
