package lv.ocma.divisions.hourschange;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.divisions.hourschange.NewHoursChange.NewException;
import lv.ocma.divisions.hourschange.NewHoursChange.NewPreHoliday;
import lv.ocma.divisions.hourschange.NewHoursChange.NewSchedule;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A change of hours as staff see it. */
@Schema(name = "HoursChange")
record HoursChangeView(
        UUID id,

        @Schema(description = "DRAFT or PUBLISHED; new values may come.", examples = "DRAFT")
        String status,

        @Schema(description = "The change that this one undoes; null for one that states hours.", nullable = true)
        @Nullable
        UUID undoes,

        @Schema(description = "The published change that has undone this one; null while none has.", nullable = true)
        @Nullable
        UUID undoneBy,

        boolean allPlaces,

        @Schema(description = "Ids of the places that change, as listed.")
        List<String> places,

        Texts reason,
        List<NewSchedule> schedules,
        List<NewException> exceptions,
        List<NewPreHoliday> preHolidays,

        @Schema(description = "Subject of the employee who drafted it.")
        String madeBy,

        OffsetDateTime madeAt,

        @Schema(description = "Subject of the employee who published it; null for a draft.", nullable = true) @Nullable
        String publishedBy,

        @Schema(nullable = true) @Nullable OffsetDateTime publishedAt,

        @Schema(
                description =
                        "What the caller may do with it now: publication, deletion, undoing; new values may come.")
        List<String> actions) {

    static HoursChangeView of(
            HoursChange change, @Nullable NewHoursChange content, @Nullable UUID undoneBy, boolean mine) {
        return new HoursChangeView(
                change.id(),
                change.status().name(),
                change.undoes(),
                undoneBy,
                change.ofAllPlaces(),
                change.places(),
                change.reason(),
                content == null ? List.of() : content.schedulesOrNone(),
                content == null ? List.of() : content.exceptionsOrNone(),
                content == null ? List.of() : content.preHolidaysOrNone(),
                change.madeBy(),
                shown(change.madeAt()),
                change.publishedBy(),
                change.publishedAt() == null ? null : shown(change.publishedAt()),
                mine ? actions(change, undoneBy) : List.of());
    }

    private static List<String> actions(HoursChange change, @Nullable UUID undoneBy) {
        var actions = new ArrayList<String>();
        if (change.isDraft()) {
            actions.add("publication");
            actions.add("deletion");
        } else if (change.undoes() == null && undoneBy == null) {
            actions.add("undoing");
        }
        return List.copyOf(actions);
    }

    private static OffsetDateTime shown(Instant instant) {
        return Zones.inRiga(instant);
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "HoursChangePage")
    record Listed(
            List<HoursChangeView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next) {}
}
