package lv.ocma.divisions.hourschange;

import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.hours.HoursView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A working day before a holiday, whose shorter reception is proposed until staff confirm or change it (Labour Law s. 135, H3), or a moved working day. */
@Schema(name = "PreHolidayProposal")
record PreHolidayProposal(
        @Schema(examples = "2026-12-23") LocalDate date,

        @Schema(
                description =
                        "What the law takes off the working day; reception may differ. 0 on a moved working day before no holiday, of which only the hours wait for a confirmation.",
                examples = "60")
        int closesEarlierByMinutes,

        @Schema(description = "Ids of the places whose hours of this day staff have confirmed.")
        List<String> confirmedPlaces,

        @Schema(
                description =
                        "Ids of the places that have set other hours for just this date: a change with `preHolidays` leaves them as they are.")
        List<String> ownHoursPlaces,

        @Schema(description = "Ids of the places that are open by their schedule and wait for a confirmation.")
        List<String> openPlaces,

        @Schema(description = HoursView.YEAR_KNOWN) boolean movedWorkingDaysKnown) {

    boolean anyPlace() {
        return !confirmedPlaces.isEmpty() || !ownHoursPlaces.isEmpty() || !openPlaces.isEmpty();
    }

    /** Names the schema of the list in the API document. */
    @Schema(name = "PreHolidayProposals")
    record Listed(
            List<PreHolidayProposal> items,
            @Schema(nullable = true) @Nullable String next) {}
}
