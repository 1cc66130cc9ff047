package lv.ocma.appointments.refusal;

import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A written refusal as those see it whom it concerns. */
@Schema(name = "Refusal")
record RefusalView(@Schema(description = "Id of the visit.") UUID appointment, Decision decision, Document document)
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
                kept.booking(),
                kept.decision(),
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
