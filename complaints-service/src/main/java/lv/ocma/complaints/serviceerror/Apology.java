package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The apology with the correction, as the customer gets it. */
@Schema(
        name = "ServiceErrorApology",
        requiredProperties = {"way", "correction"})
record Apology(
        @Schema(description = "IN_PERSON or MESSAGE.", examples = "MESSAGE") @NotNull
        ApologyWay way,

        @Schema(
                description = "How it is put right, in the language of the customer; kept encrypted.",
                examples = "Pareizā nodeva ir 15 eiro; starpība tiks atmaksāta.")
        @Seen
        @Size(max = 2000)
        String correction) {

    @Override
    public String toString() {
        return "Apology[" + way + "]";
    }
}
