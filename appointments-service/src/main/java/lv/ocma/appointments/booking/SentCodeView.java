package lv.ocma.appointments.booking;

import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A code that is on its way to the contact. */
@Schema(name = "SentContactCode")
record SentCodeView(
        @Schema(description = "After which it opens nothing.", examples = "2026-06-10T11:50:00+03:00")
        OffsetDateTime validUntil) {}
