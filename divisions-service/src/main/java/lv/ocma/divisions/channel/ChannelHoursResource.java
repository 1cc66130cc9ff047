package lv.ocma.divisions.channel;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.calendar.Calendars;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.hours.EffectiveHours;
import lv.ocma.divisions.hours.HoursView;
import lv.ocma.divisions.hours.Window;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.NotFound;
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

/** When a channel is served on a date: its weekly hours, by the calendar that the places keep (R8, H3). */
@Path("/v1/contact-channels/{id}/hours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact channels")
class ChannelHoursResource {

    private static final int LONGEST = 92;

    private final ContactChannels channels;
    private final Calendars calendars;
    private final PublicReads reads;

    ChannelHoursResource(ContactChannels channels, Calendars calendars, PublicReads reads) {
        this.channels = channels;
        this.calendars = calendars;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listContactChannelHours",
            summary = "When a channel is served, by date",
            description =
                    "One item for each date from the first to the last, both included; at most 92 dates, all at once. Only of a channel with weekly hours: the others are not found here, as no source tells theirs, and a visit has those of the places (/v1/hours).")
    @Parameter(name = "id", example = "phone")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-12-23")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-12-24")
    @APIResponse(
            responseCode = "200",
            description = "The dates",
            content =
                    @Content(
                            schema = @Schema(implementation = ChannelDatesPage.class),
                            examples = @ExampleObject(name = "A holiday", value = """
                                    {"items": [{"date": "2026-12-24", "open": false, "intervals": [],
                                      "reason": {"kind": "HOLIDAY", "text": {"lv": "Ziemassvētku vakars", "en": "Christmas Eve", "ru": "Сочельник"}},
                                      "standsFor": null, "assumed": true, "hoursSource": "https://www.pmlp.gov.lv/en/institution-contacts (undated)"}],
                                     "next": null}
                                    """)))
    public Response listContactChannelHours(
            @PathParam("id") String id,
            @QueryParam("from") @InCalendar @Nullable LocalDate from,
            @QueryParam("to") @InCalendar @Nullable LocalDate to) {
        var window = Window.of(from, to, LONGEST);
        var weekly = channels.require(id).weekly().orElseThrow(() -> new NotFound("not-found"));
        var hours = new EffectiveHours(calendars.current(), List.of(weekly), List.of());
        var days = hours.between(window.first(), window.last())
                .map(day -> ChannelDayView.of(HoursView.of(id, day)))
                .toList();
        return reads.answerDates(Page.whole(days));
    }
}
