package lv.ocma.appointments.visit;

import lv.ocma.appointments.queue.VisitView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a kiosk prints: a number and how long it will take, and nothing of whose it is. */
@Schema(name = "KioskSlip")
record KioskView(
        @Schema(description = "As the board will show it.", examples = "B007")
        String number,

        @Schema(description = "Too late for the booked time: it waits as with a live ticket.", examples = "false")
        boolean late,

        @Schema(nullable = true) VisitView.@Nullable Wait waiting) {

    static KioskView of(VisitView visit) {
        return new KioskView(visit.number(), visit.late(), visit.waiting());
    }
}
