package lv.ocma.appointments.refusal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A written refusal as those see it whom it concerns. */
@Schema(name = "Refusal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefusalView(
        @Schema(description = "Id of the booked visit; absent where there is a ticket.") @Nullable
        UUID appointment,

        @Schema(
                description =
                        "Id of the ticket of who came without a booked time; absent where there is an appointment.")
        @Nullable
        UUID ticket,

        Decision decision,

        @Schema(
                description =
                        "Copies that are sent beside the sheets that were handed over, by EMAIL or POST; new values may come. That one has arrived is not said here.")
        List<String> copies,

        Document document)
        implements Personal {

    /** @param sha256 of the file, so that a copy can be held against what was handed over */
    @Schema(name = "RefusalDocument")
    record Document(
            @Schema(examples = "/v1/refusals/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72/document")
            String href,

            @Schema(examples = "application/pdf") String mediaType,

            @Schema(description = "SHA-256 of the file, in hexadecimal digits.")
            String sha256) {}

    static RefusalView of(Refusals.Kept kept) {
        return new RefusalView(
                kept.visit().booking(),
                kept.visit().ticket(),
                kept.decision(),
                kept.copies().stream().map(Copy::name).toList(),
                new Document(
                        "/v1/refusals/" + kept.decision().id() + "/document",
                        DecisionSheets.MEDIA_TYPE,
                        kept.sha256()));
    }

    /** Never what is personal in it: a view may end up in a log. */
    @Override
    public String toString() {
        return "RefusalView[" + decision.id() + "]";
    }
}
