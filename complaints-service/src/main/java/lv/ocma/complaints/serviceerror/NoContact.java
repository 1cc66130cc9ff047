package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the customer cannot be reached. */
@Schema(name = "ServiceErrorNoContact", requiredProperties = "reason")
record NoContact(
        @Schema(description = "Kept encrypted.", examples = "Apmeklētājs nav zināms.") @Seen @Size(max = 1000)
        String reason) {

    @Override
    public String toString() {
        return "NoContact[…]";
    }
}
