package lv.ocma.divisions.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Year;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.icalendar.Icalendar;
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

/** The calendar of the country (H3). */
@Path("/v1/calendar")
@Produces({MediaType.APPLICATION_JSON, Icalendar.MEDIA_TYPE, CsvTable.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Calendar", description = "Public holidays, substitute days off and moved working days of Latvia.")
class CalendarResource {

    private static final String EXAMPLE = """
            {"year": 2026, "movedWorkingDaysKnown": true, "days": [
              {"date": "2026-06-22", "kind": "MOVED_DAY_OFF", "name": {"lv": "Darba diena pārcelta uz 27.06.2026.", "en": "The working day is moved to 2026-06-27", "ru": "Рабочий день перенесён на 27.06.2026"}, "counterpart": "2026-06-27", "confirmed": true, "sources": ["https://www.bank.lv/en/about-us/useful/public-holidays-in-latvia"]},
              {"date": "2026-06-23", "kind": "HOLIDAY", "name": {"lv": "Līgo diena", "en": "Midsummer Eve (Līgo)", "ru": "День Лиго"}, "counterpart": null, "confirmed": true, "sources": []}]}
            """;

    private static final String ICALENDAR_EXAMPLE = """
            BEGIN:VCALENDAR
            PRODID:-//OCMA//Customer service suite//EN
            VERSION:2.0
            X-WR-CALNAME:Public holidays and moved working days of Latvia
            BEGIN:VEVENT
            UID:calendar-2026-06-23-HOLIDAY@divisions.ocma
            DTSTAMP:20260601T000000Z
            DTSTART;VALUE=DATE:20260623
            DTEND;VALUE=DATE:20260624
            TRANSP:TRANSPARENT
            CATEGORIES:HOLIDAY
            STATUS:CONFIRMED
            SUMMARY;LANGUAGE=en:Midsummer Eve (Līgo)
            END:VEVENT
            END:VCALENDAR
            """;

    private final Calendars calendars;
    private final CalendarIcalendar icalendar;
    private final Forms forms;
    private final PublicReads reads;

    CalendarResource(Calendars calendars, CalendarIcalendar icalendar, Forms forms, PublicReads reads) {
        this.calendars = calendars;
        this.icalendar = icalendar;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Path("/{year}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getCalendar",
            summary = "Days of a year that are not what their weekday says",
            description =
                    "Public holidays, substitute days off, moved working days, and working days before a holiday. Years 2000 to 2100. As iCalendar (RFC 5545) in the language of Accept-Language; as CSV in all languages.")
    @Parameter(name = "year", example = "2026")
    @APIResponse(
            responseCode = "200",
            description = "The year",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CalendarView.class),
                        examples = @ExampleObject(name = "2026, shortened", value = EXAMPLE)),
                @Content(
                        mediaType = Icalendar.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "A day, without its time zone", value = ICALENDAR_EXAMPLE)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = CalendarCsv.DESCRIPTION),
                        examples = @ExampleObject(name = "Two days", value = CalendarCsv.EXAMPLE))
            })
    public Response getCalendar(@PathParam("year") @InCalendar Year year) {
        var view = CalendarView.of(year.getValue(), calendars.current());
        var form = forms.preferred(Forms.JSON, Icalendar.MEDIA_TYPE, CsvTable.MEDIA_TYPE);
        return switch (form) {
            case Icalendar.MEDIA_TYPE -> reads.answer(icalendar.of(view, forms.language()), form);
            case CsvTable.MEDIA_TYPE -> reads.answerCsv(CalendarCsv.of(view));
            default -> reads.answerJson(view, form);
        };
    }
}
