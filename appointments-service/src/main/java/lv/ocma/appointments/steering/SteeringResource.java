package lv.ocma.appointments.steering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is set for today, over HTTP. */
@Path("/v1/queues/{place}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Steering", description = "How those who run a place steer its day.")
class SteeringResource {

    private static final String TICKETS = "{\"tickets\":\"GIVEN\",\"remote\":\"BY_HOURS\"}";
    private static final String COUNTER = "{\"number\":3,\"state\":\"PAUSED\",\"staffed\":true}";
    private static final String COUNTERS = "{\"items\":[" + COUNTER + "],\"next\":null}";
    private static final String STATE = "{\"state\":\"PAUSED\"}";

    private final Steering steering;
    private final CurrentCaller callers;

    SteeringResource(Steering steering, CurrentCaller callers) {
        this.steering = steering;
        this.callers = callers;
    }

    @GET
    @Path("/ticket-settings")
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "getTicketSettings",
            summary = "Whether tickets are given today",
            description = "For staff.")
    @APIResponse(
            responseCode = "200",
            description = "As it is set.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TicketSettings.class),
                            examples = @ExampleObject(name = "settings", value = TICKETS)))
    @Problems("other-division")
    public RestResponse<TicketSettings> getTicketSettings(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return answer(steering.tickets(place, callers.get()));
    }

    @PUT
    @Path("/ticket-settings")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "putTicketSettings",
            summary = "Stop tickets, or open or close the remote queue, for today",
            description = "Tomorrow the rule of the queue holds again. Who has a ticket keeps it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TicketSettings.class),
                            examples = @ExampleObject(name = "settings", value = TICKETS)))
    @APIResponse(
            responseCode = "200",
            description = "Set.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TicketSettings.class),
                            examples = @ExampleObject(name = "settings", value = TICKETS)))
    @Problems("other-division")
    public RestResponse<TicketSettings> putTicketSettings(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable TicketSettings wanted) {
        var read = Body.required(wanted);
        read.requireValid();
        return answer(steering.setTickets(place, read, callers.get()));
    }

    @GET
    @Path("/counters")
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "listCountersToday",
            summary = "The counters of a place today",
            description = "As they are set, and whether somebody sits there now by their staffing.")
    @APIResponse(
            responseCode = "200",
            description = "All counters of the place.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "counters", value = COUNTERS)))
    @Problems("other-division")
    public Page<CounterState.Shown> listCountersToday(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return Page.whole(steering.counters(place, callers.get()));
    }

    @PUT
    @Path("/counters/{number}")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "putCounterToday",
            summary = "Open, pause or close a counter for today",
            description =
                    "A visit that is there goes on; nobody else is called to it until it is open. What is CLOSED is not found by search for the rest of the day: visits booked there get another counter that is free and can serve them, those for which there is none are marked as unserved and another time is proposed to them; OPEN takes that back. A pause takes nothing out of search. OPEN where nobody sits by the staffing lets people be called, and counts in waiting times; it gives nothing to booking. If-Match is the tag of its state: `\\\"v0\\\"` OPEN, `\\\"v1\\\"` PAUSED, `\\\"v2\\\"` CLOSED.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CounterState.Wanted.class),
                            examples = @ExampleObject(name = "pause", value = STATE)))
    @APIResponse(
            responseCode = "200",
            description = "Set.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CounterState.Shown.class),
                            examples = @ExampleObject(name = "counter", value = COUNTER)))
    @Problems("other-division")
    public RestResponse<CounterState.Shown> putCounterToday(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Number of the counter.", example = "3") @PathParam("number") int number,
            CounterState.@Nullable Wanted wanted) {
        var set = steering.setCounter(place, number, Body.required(wanted).requireState(), callers.get());
        return Tagged.ok(set, CounterState.version(set.state()));
    }

    private static RestResponse<TicketSettings> answer(QueueDays.State state) {
        return Tagged.ok(TicketSettings.of(state), TicketSettings.version(state));
    }

    /** The shape of the list, for the API reference. */
    @Schema(name = "CountersToday")
    record Listed(List<CounterState.Shown> items, @Nullable String next) {}
}
