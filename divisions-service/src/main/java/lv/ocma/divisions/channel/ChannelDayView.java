package lv.ocma.divisions.channel;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.hours.HoursView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a channel is served on one date, and why so. */
@Schema(name = "ContactChannelDate")
record ChannelDayView(
        @Schema(examples = "2026-12-24") LocalDate date,
        boolean open,

        @Schema(description = "In order, not overlapping; empty when it is not served.")
        List<HoursView.Hours> intervals,

        HoursView.Reason reason,

        @Schema(
                description = "On a moved working day the date whose weekday's hours are kept; null otherwise.",
                nullable = true)
        @Nullable
        LocalDate standsFor,

        @Schema(
                description =
                        "True on any date that is not an ordinary one: no source says of this channel what it does then, and it is taken to follow the calendar as the places do.")
        boolean assumed,

        @Schema(description = "Where the hours of an ordinary week were read.", nullable = true) @Nullable
        String hoursSource) {

    static ChannelDayView of(HoursView day) {
        return new ChannelDayView(
                day.date(),
                day.open(),
                day.intervals(),
                day.reason(),
                day.standsFor(),
                !day.reason().kind().equals("REGULAR"),
                day.hoursSource());
    }
}
