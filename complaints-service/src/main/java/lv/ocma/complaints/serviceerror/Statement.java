package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the employee who erred has to say. */
@Schema(name = "NewServiceErrorStatement", requiredProperties = "text")
record Statement(
        @Schema(description = "Kept encrypted.", examples = "Sajaucu divus pakalpojumus; klientam jau piezvanīju.")
        @Seen
        @Size(max = 4000)
        String text) {

    @Override
    public String toString() {
        return "Statement[…]";
    }
}
