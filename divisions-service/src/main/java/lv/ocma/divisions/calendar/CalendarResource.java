package lv.ocma.divisions.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Year;
import java.util.Map;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The calendar of the country (H3). */
@Path("/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calendar", description = "Public holidays, substitute days off and moved working days of Latvia.")
class CalendarResource {

    private final Calendars calendars;
    private final PublicReads reads;

    CalendarResource(Calendars calendars, PublicReads reads) {
        this.calendars = calendars;
        this.reads = reads;
    }

    @GET
    @Path("/{year}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getCalendar",
            summary = "Days of a year that are not what their weekday says",
            description =
                    "Public holidays, substitute days off, moved working days, and working days before a holiday. Years 2000 to 2100.")
    @Parameter(name = "year", example = "2026")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarView.class),
                            examples = @ExampleObject(name = "2026, shortened", value = """
                            {"year": 2026, "movedWorkingDaysKnown": true, "days": [
                              {"date": "2026-06-22", "kind": "MOVED_DAY_OFF", "name": {"lv": "Darba diena pārcelta uz 27.06.2026.", "en": "The working day is moved to 2026-06-27", "ru": "Рабочий день перенесён на 27.06.2026"}, "counterpart": "2026-06-27", "confirmed": true, "sources": ["https://www.bank.lv/en/about-us/useful/public-holidays-in-latvia"]},
                              {"date": "2026-06-23", "kind": "HOLIDAY", "name": {"lv": "Līgo diena", "en": "Midsummer Eve (Līgo)", "ru": "День Лиго"}, "counterpart": null, "confirmed": true, "sources": []}]}
                            """)))
    public RestResponse<CalendarView> getCalendar(@PathParam("year") Year year) {
        var first = WorkingCalendar.FIRST.getYear();
        var last = WorkingCalendar.LAST.getYear();
        if (year.getValue() < first || year.getValue() > last) {
            throw new Invalid(Violation.parameter("year", "calendar-range", Map.of("first", first, "last", last)));
        }
        return reads.answer(CalendarView.of(year.getValue(), calendars.current()));
    }
}
