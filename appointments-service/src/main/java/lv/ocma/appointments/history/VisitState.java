package lv.ocma.appointments.history;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit was like after a change: all that the customer sees of it, the contact apart. */
@Schema(name = "AppointmentState")
public record VisitState(
        @Schema(examples = "BOOKED") String status,
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:15:00+03:00") OffsetDateTime end,
        List<Item> items,
        boolean outsideHours,
        boolean unserved) {

    /** One service for one person. */
    @Schema(name = "AppointmentStateItem")
    public record Item(
            @Schema(examples = "passport") String service,
            @Schema(examples = "1") int person) {}
}
