package lv.ocma.divisions.hours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.icalendar.Icalendar;
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

/** Effective reception hours of one place (H2, H3). */
@Path("/v1/places/{id}/hours")
@Produces({MediaType.APPLICATION_JSON, Icalendar.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = HoursResource.TAG)
class PlaceHoursResource {

    /** Longest window for one place: a year, a leap year too. */
    private static final int LONGEST_OF_PLACE = 366;

    private static final String ICALENDAR_EXAMPLE = """
            BEGIN:VCALENDAR
            PRODID:-//OCMA//Customer service suite//EN
            VERSION:2.0
            X-WR-CALNAME:Riga 3rd Division
            BEGIN:VEVENT
            UID:hours-riga-3-2026-06-22-1@divisions.ocma
            DTSTAMP:20260601T000000Z
            DTSTART;VALUE=DATE:20260622
            DTEND;VALUE=DATE:20260623
            TRANSP:TRANSPARENT
            CATEGORIES:MOVED_DAY_OFF
            STATUS:CONFIRMED
            SUMMARY;LANGUAGE=en:Closed: The working day is moved to 2026-06-27
            DESCRIPTION;LANGUAGE=en:The working day is moved to 2026-06-27
            LOCATION;LANGUAGE=en:Riga 3rd Division
            END:VEVENT
            END:VCALENDAR
            """;

    private final HoursListing listing;
    private final HoursIcalendar icalendar;
    private final Paging paging;
    private final Forms forms;
    private final PublicReads reads;

    PlaceHoursResource(HoursListing listing, HoursIcalendar icalendar, Paging paging, Forms forms, PublicReads reads) {
        this.listing = listing;
        this.icalendar = icalendar;
        this.forms = forms;
        this.paging = paging;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listPlaceHours",
            summary = "Effective hours of one place",
            description =
                    "One item for each date from the first to the last, both included; at most 366 dates. As iCalendar (RFC 5545) the whole window at once, without cursor and limit, in the language of Accept-Language: an entry for each interval, and one for the whole of a date that is closed for another reason than its weekday; a date without an entry is closed. As CSV the whole window at once too, in all languages.")
    @Parameter(name = "id", example = "riga-3")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-06-22")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-06-28")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of dates",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HoursPage.class),
                        examples = @ExampleObject(name = "Two days", value = HoursResource.EXAMPLE)),
                @Content(
                        mediaType = Icalendar.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "A day, without its time zone", value = ICALENDAR_EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = HoursCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "Two days", value = HoursCsv.EXAMPLE))
            })
    public Response listPlaceHours(
            @PathParam("id") String id,
            @QueryParam("from") @InCalendar @Nullable LocalDate from,
            @QueryParam("to") @InCalendar @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var window = Window.of(from, to, LONGEST_OF_PLACE);
        var form = forms.preferred(Forms.JSON, Icalendar.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        if (form.equals(Forms.JSON)) {
            return reads.answerDates(paging.linked(listing.ofPlace(id, window, cursor, paging.limit(limit))));
        }
        Paging.none(cursor, limit);
        return form.equals(CsvTable.MEDIA_TYPE)
                ? reads.answerDatesCsv(HoursCsv.of(listing.wholeOfPlace(id, window)))
                : reads.answer(icalendar.of(id, window, forms.language()), form);
    }
}
