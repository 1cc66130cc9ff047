package lv.ocma.appointments.slot;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day with at least one free time, for a date picker. */
@Schema(description = "A local date with at least one free time at the place.")
record SlotDay(
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15") LocalDate date,

        @Schema(description = "How many times are free.", examples = "12")
        int free,

        @Schema(description = "The first of them.", examples = "2026-06-15T09:00:00+03:00")
        OffsetDateTime first) {

    /** @param slots those of one day at one place, in order */
    static SlotDay of(List<Slot> slots) {
        var first = SlotView.of(slots.getFirst());
        return new SlotDay(first.place(), first.start().toLocalDate(), slots.size(), first.start());
    }
}
