package lv.ocma.notifications.copy;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.notifications.document.StoredPdf;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of a copy, without what it says. */
@Schema(name = "Copy")
record CopyView(
        @Schema(examples = "I-2026-000123") String number,

        @Schema(description = "SUBMISSION, REFUSAL, REPLY or MESSAGE; new values may come.", examples = "SUBMISSION")
        String kind,

        Matter about,
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "lv") String language,

        @Schema(description = "Id of the message that it is of; null where it is of none.") @Nullable
        UUID message,

        OffsetDateTime madeAt,

        @Schema(description = "Since when what it said is erased; null while it can be read.") @Nullable
        OffsetDateTime erasedAt,

        @Schema(description = "Subject of the employee who made it, for staff; null where it was made of a message.")
        @Nullable
        String madeBy,

        Document document)
        implements Personal {

    @Schema(name = "CopyAbout")
    record Matter(
            @Schema(description = "VISIT, TICKET, WAITING or CASE; new values may come.", examples = "CASE")
            String kind,

            @Schema(examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c71")
            UUID id,

            @Schema(examples = "S-2026-000042") String reference) {}

    @Schema(name = "CopyDocument")
    record Document(
            @Schema(examples = "/v1/copies/I-2026-000123/content")
            String href,

            @Schema(examples = "application/pdf") String mediaType,

            @Schema(
                    description = "Of its octets, in hexadecimal.",
                    examples = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            String sha256,

            @Schema(examples = "24211") int octets,

            @Schema(description = "Sides of paper.", examples = "1")
            int sheets) {}

    static CopyView of(DocumentCopy copy, StoredPdf.Facts document, boolean toStaff) {
        var erased = document.erasedAt();
        return new CopyView(
                copy.number(),
                copy.kind().name(),
                new Matter(
                        copy.about().kind().name(),
                        copy.about().id(),
                        copy.about().reference()),
                copy.place(),
                copy.language(),
                copy.message(),
                Zones.inRiga(copy.madeAt()),
                erased == null ? null : Zones.inRiga(erased),
                toStaff ? copy.madeBy() : null,
                new Document(
                        CopiesResource.PATH + copy.number() + "/content",
                        "application/pdf",
                        document.sha256(),
                        document.octets(),
                        document.sheets()));
    }
}
