package lv.ocma.notifications.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The feed of events over HTTP, for clients. */
@Path("/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Events", description = "What has happened, for clients that ask for it instead of being called.")
class EventsResource {

    private static final String EVENTS = """
            {"items": [
              {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e", "type": "booking.rescheduled", "timestamp": "2026-06-01T06:00:00.123Z",
               "data": {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d", "link": "https://api.ocma.example/v1/appointments/0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d", "place": "riga-3"}},
              {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c70", "type": "place.published", "timestamp": "2026-06-01T06:01:00Z",
               "data": {"id": "talsi", "link": "https://api.ocma.example/v1/places/talsi", "place": "talsi"}}],
             "next": "c29tZXdoZXJlLWluLXRoZS1mZWVk"}""";

    private final FeedReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    EventsResource(FeedReads reads, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.EVENTS_READ)
    @Operation(
            operationId = "listEvents",
            summary = "What the client may hear, in order",
            description =
                    "What became of the visits that were booked over the client and of its wishes for earlier times, and what has changed of places, hours,"
                            + " services and the like. The oldest that is kept comes first; none is ever skipped, though one may be told some moments after it happened."
                            + " `next` is always there: keep it, and come back with it for what comes later. Events are kept for 30 days; with a cursor that is"
                            + " older, begin anew without one. Not for who acts for a person.")
    @APIResponse(
            responseCode = "200",
            description = "Events, the earliest first; none where nothing has happened since.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "events", value = EVENTS)))
    @Problems("events-gone")
    public Page<ClientEventView> listEvents(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "Only events of these types; may be repeated.", example = "booking.cancelled")
                    @QueryParam("type")
                    List<String> type,
            @Parameter(
                            description = "Only events of these places, and of none; id of a place, may be repeated.",
                            example = "riga-3")
                    @QueryParam("place")
                    List<String> place) {
        var client = OwnClient.require(callers.get());
        return paging.linked(reads.after(cursor, client, type, place, paging.limit(limit)));
    }

    /** The shape of a page of events, for the API reference. */
    @Schema(name = "ClientEvents")
    record Listed(List<ClientEventView> items, String next) {}
}
