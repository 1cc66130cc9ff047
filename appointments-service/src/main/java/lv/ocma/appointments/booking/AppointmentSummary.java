package lv.ocma.appointments.booking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit in a list of many: nothing of whom it is for, who is read one by one. */
@Schema(name = "AppointmentSummary")
record AppointmentSummary(
        UUID id,
        @Schema(examples = "K7M4-94XF") String reference,

        @Schema(description = "As of the visit itself; new values may come.", examples = "BOOKED")
        String status,

        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15T09:00:00+03:00") OffsetDateTime start,
        @Schema(examples = "2026-06-15T09:15:00+03:00") OffsetDateTime end,
        boolean outsideHours,
        boolean unserved,
        List<AppointmentView.Item> items,
        @Schema(examples = "lv") String language,
        boolean interpreter,
        @Schema(examples = "FRONT_END") String channel) {}
