package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The apology with the correction, as the customer gets it. */
@Schema(
        name = "ServiceErrorApology",
        requiredProperties = {"way", "correction"})
record Apology(
        @Schema(description = "IN_PERSON or MESSAGE.", examples = "MESSAGE") @NotNull
        ApologyWay way,

        @Schema(
                description = "How it is put right, in Latvian; kept encrypted.",
                examples = "Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.")
        @Seen
        @Size(max = 2000)
        String correction,

        @Schema(
                description = "Of the correction. " + Translation.DESCRIPTION,
                nullable = true,
                examples = "The right fee is 15 euros; the difference will be paid back.")
        @Nullable
        @Size(max = 2000)
        String translation,

        @Schema(
                description =
                        "Whether the customer was handed the notice of how to complain, with an apology in person; else it is sent to the contact that is known.",
                nullable = true)
        @Nullable
        Boolean noticeHandedOver) {

    boolean handedOver() {
        return Boolean.TRUE.equals(noticeHandedOver);
    }

    @Override
    public String toString() {
        return "Apology[" + way + "]";
    }
}
