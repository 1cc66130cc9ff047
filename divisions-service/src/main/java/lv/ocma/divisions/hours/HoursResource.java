package lv.ocma.divisions.hours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.table.CsvTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Effective reception hours of all places (H2, H3). */
@Path("/v1/hours")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = HoursResource.TAG, description = "Effective reception hours of every date, and why they are so.")
class HoursResource {

    static final String TAG = "Hours";

    /** Longest window for all places: any three months. */
    static final int LONGEST_OF_ALL = 92;

    static final String EXAMPLE = """
            {"items": [
              {"place": "riga-3", "date": "2026-06-22", "open": false, "intervals": [],
               "reason": {"kind": "MOVED_DAY_OFF", "text": {"lv": "Darba diena pārcelta uz 27.06.2026.", "en": "The working day is moved to 2026-06-27", "ru": "Рабочий день перенесён на 27.06.2026"}},
               "standsFor": null, "assumed": false, "hoursSource": "OCMA Customer Service Standard", "movedWorkingDaysKnown": true},
              {"place": "riga-3", "date": "2026-06-25", "open": true, "intervals": [{"opens": "09:00", "closes": "16:30", "byAppointment": false}],
               "reason": {"kind": "REGULAR", "text": {"lv": "Parastais pieņemšanas laiks", "en": "Regular reception hours", "ru": "Обычное время приёма"}},
               "standsFor": null, "assumed": false, "hoursSource": "OCMA Customer Service Standard", "movedWorkingDaysKnown": true}],
             "next": null}
            """;

    private final HoursListing listing;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    HoursResource(HoursListing listing, Paging paging, Forms forms, PublicReads reads) {
        this.listing = listing;
        this.paging = paging;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listHours",
            summary = "Effective hours of all places",
            description =
                    "By place as listed, then by date, the first and the last included; at most 92 dates. As CSV the whole window at once, without cursor and limit, as long as it has at most 46000 dates of places; as JSON at once at /v1/hours/by-place.")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-06-22")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-06-28")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of places and dates",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HoursPage.class),
                        examples = @ExampleObject(name = "Two days", value = EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = HoursCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "Two days", value = HoursCsv.EXAMPLE))
            })
    public Response listHours(
            @QueryParam("from") @InCalendar @Nullable LocalDate from,
            @QueryParam("to") @InCalendar @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var window = Window.of(from, to, LONGEST_OF_ALL);
        if (forms.preferred(Forms.JSON, CsvTable.MEDIA_TYPE).equals(CsvTable.MEDIA_TYPE)) {
            Paging.none(cursor, limit);
            return reads.answerDatesCsv(HoursCsv.of(listing.wholeOfAll(window)));
        }
        return reads.answerDates(paging.linked(listing.ofAll(window, cursor, paging.limit(limit))));
    }
}
