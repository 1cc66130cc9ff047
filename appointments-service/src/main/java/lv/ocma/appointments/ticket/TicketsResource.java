package lv.ocma.appointments.ticket;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.QueueExamples;
import lv.ocma.appointments.queue.VisitView;
import lv.ocma.appointments.queue.VisitViews;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
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

/** Tickets over HTTP. */
@Path("/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Tickets", description = "For who has no booked time: at the place, or the same day from afar.")
class TicketsResource {

    private static final String NEW = """
            {"place":"riga-3","kind":"REMOTE","services":[{"service":"passport","persons":1}],"language":"lv",\
            "contact":{"phone":"+37120000000"}}""";

    private final TicketDesk desk;
    private final Tickets tickets;
    private final VisitViews views;
    private final CurrentCaller callers;

    TicketsResource(TicketDesk desk, Tickets tickets, VisitViews views, CurrentCaller callers) {
        this.desk = desk;
        this.tickets = tickets;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "takeTicket",
            summary = "Take a ticket",
            description =
                    "A remote ticket by whoever wants to come today, in the hours that the rule of the queue says; a live one by staff of the place, or by its kiosk, whose client has the scope `queues:kiosk`. The answer tells how many go before and how long it will take.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTicket.class),
                            examples = @ExampleObject(name = "remote", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Taken.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "ticket", value = QueueExamples.TODAY)))
    @Problems({
        "other-division",
        "tickets-stopped",
        "remote-queue-closed",
        "place-closed",
        "queue-full",
        "ticket-held",
        "contact-has-ticket",
        "too-many-tickets"
    })
    public RestResponse<VisitView> takeTicket(@Nullable NewTicket wanted) {
        var taken = desk.take(Body.required(wanted), callers.get());
        var view = views.of(taken.entry()).with(taken.manageToken(), tickets.actions(taken.entry()));
        return Tagged.created("/v1/tickets/" + view.id(), view, taken.entry().version());
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "getTicket",
            summary = "A ticket and how long it will still take",
            description =
                    "For its person, the front end that took it, the holder of its token, and staff of its place.")
    @APIResponse(
            responseCode = "200",
            description = "The ticket.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "ticket", value = QueueExamples.TODAY)))
    @Problems("other-division")
    public RestResponse<VisitView> getTicket(@Parameter(description = "Id of the ticket.") @PathParam("id") UUID id) {
        return answer(tickets.read(id, callers.get()));
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "cancelTicket",
            summary = "Give a ticket back",
            description = "Who waits behind comes sooner.")
    @APIResponse(
            responseCode = "200",
            description = "Given back.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "ticket", value = QueueExamples.TODAY)))
    @Problems({"other-division", "visit-status"})
    public RestResponse<VisitView> cancelTicket(
            @Parameter(description = "Id of the ticket.") @PathParam("id") UUID id) {
        return answer(tickets.cancel(id, callers.get()));
    }

    private RestResponse<VisitView> answer(QueueEntry ticket) {
        return Tagged.ok(views.of(ticket).with(null, tickets.actions(ticket)), ticket.version());
    }
}
