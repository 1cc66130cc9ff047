package lv.ocma.notifications.suppression;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why mail is to go to an address again. */
@Schema(name = "AddressRelease", requiredProperties = "reason")
record ReleaseRequest(
        @Schema(
                description = "Kept with it, and encrypted.",
                examples = "The customer has called: the mailbox was set up anew.")
        @Seen
        @Size(max = 500)
        String reason) {

    @Override
    public String toString() {
        return "ReleaseRequest[…]";
    }
}
