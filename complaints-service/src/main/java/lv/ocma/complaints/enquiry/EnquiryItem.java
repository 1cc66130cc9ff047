package lv.ocma.complaints.enquiry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An enquiry in a list: neither what is asked nor by whom. */
@Schema(name = "EnquiryItem")
record EnquiryItem(
        UUID id,
        @Schema(examples = "J-2026-000042") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(nullable = true, examples = "passports") @Nullable
        String topic,

        @Schema(description = "ASKED, ASSIGNED, ANSWERED or WITHDRAWN; new values may come.", examples = "ASSIGNED")
        String status,

        @Schema(description = "By when it is answered.", examples = "2026-12-04")
        LocalDate promised,

        @Schema(description = "Whether that date has passed without an answer.")
        boolean overdue,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime askedAt) {

    static EnquiryItem of(Enquiry enquiry, LocalDate today) {
        return new EnquiryItem(
                enquiry.id(),
                enquiry.reference(),
                enquiry.place(),
                enquiry.topic(),
                enquiry.status().name(),
                enquiry.promised(),
                enquiry.isOverdue(today),
                Zones.inRiga(enquiry.askedAt()));
    }
}
