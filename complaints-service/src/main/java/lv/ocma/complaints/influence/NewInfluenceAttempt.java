package lv.ocma.complaints.influence;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who tried to influence what becomes of a case, and how. */
@Schema(
        name = "NewInfluenceAttempt",
        requiredProperties = {"byWhom", "account"})
record NewInfluenceAttempt(
        @Schema(description = "As far as it is known; kept encrypted.", examples = "Kāds, kas zvanīja un vārdu neteica")
        @Seen
        @Size(max = 500)
        String byWhom,

        @Schema(description = "What happened; kept encrypted.", examples = "Lūdza sūdzību atstāt bez atbildes.")
        @Seen
        @Size(max = 4000)
        String account) {

    /** Neither who nor what. */
    @Override
    public String toString() {
        return "NewInfluenceAttempt[…]";
    }
}
