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
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Effective reception hours of all places in one answer, for those who keep them all (H2, H3). */
@Path("/v1/hours/by-place")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = HoursResource.TAG)
class HoursByPlaceResource {

    private static final String EXAMPLE = """
            {"from": "2026-06-24", "to": "2026-06-25",
             "explanations": [
              {"reason": {"kind": "HOLIDAY", "text": {"lv": "Jāņu diena", "en": "Midsummer Day (Jāņi)", "ru": "Янов день"}},
               "standsFor": null, "assumed": false, "hoursSource": "OCMA Customer Service Standard", "movedWorkingDaysKnown": true},
              {"reason": {"kind": "REGULAR", "text": {"lv": "Parastais pieņemšanas laiks", "en": "Regular reception hours", "ru": "Обычное время приёма"}},
               "standsFor": null, "assumed": false, "hoursSource": "OCMA Customer Service Standard", "movedWorkingDaysKnown": true}],
             "items": [
              {"place": "riga-3", "days": [
                {"date": "2026-06-24", "open": false, "intervals": [], "explanation": 0},
                {"date": "2026-06-25", "open": true, "intervals": [{"opens": "09:00", "closes": "16:30", "byAppointment": false}], "explanation": 1}]}],
             "next": null}
            """;

    private final HoursListing listing;
    private final PublicReads reads;

    HoursByPlaceResource(HoursListing listing, PublicReads reads) {
        this.listing = listing;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listHoursByPlace",
            summary = "Effective hours of all places at once",
            description =
                    "Every place as listed, with each date from the first to the last, both included; no pages. At most 92 dates, and fewer once there are more than 500 places: at most 46000 dates of places.")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-06-22")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-06-28")
    @APIResponse(
            responseCode = "200",
            description = "All places with all dates",
            content =
                    @Content(
                            schema = @Schema(implementation = HoursByPlace.class),
                            examples = @ExampleObject(name = "Two days of one place", value = EXAMPLE)))
    public Response listHoursByPlace(
            @QueryParam("from") @InCalendar @Nullable LocalDate from,
            @QueryParam("to") @InCalendar @Nullable LocalDate to) {
        var window = Window.of(from, to, HoursResource.LONGEST_OF_ALL);
        return reads.answerDates(HoursByPlace.of(window, listing.wholeOfAll(window)));
    }
}
