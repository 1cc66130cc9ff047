package lv.ocma.appointments.refusal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;
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

/** The written refusals of somebody without a booked time over HTTP. */
@Path("/v1/tickets/{id}/refusals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Refusals")
class TicketRefusalsResource {

    private final RefusalDesk desk;
    private final RefusalReads reads;
    private final CurrentCaller callers;

    TicketRefusalsResource(RefusalDesk desk, RefusalReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "refuseTicket",
            summary = "Refuse services of somebody without a booked time in writing",
            description =
                    "While the visit is served. Not without reason, facts and a ground that the catalogue has for the service on that day."
                            + " Once all services of the visit are refused, it is; else the others go on. The decision is handed over at once, so the time to dispute it runs from today; a copy goes by e-mail or letter where an address is named, and the sheets are printed from the document of the refusal.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTicketRefusal.class),
                            examples = @ExampleObject(name = "refusal", value = RefusalExamples.NEW_OF_TICKET)))
    @APIResponse(
            responseCode = "201",
            description = "Refused.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalView.class),
                            examples = @ExampleObject(name = "refusal", value = RefusalExamples.TICKET_REFUSAL)))
    @Problems({
        "other-division",
        "refusal-not-serving",
        "item-refused",
        "item-ended",
        "conflict-of-interest",
        "no-refusal-grounds",
        "dispute-not-known",
        "dispute-authority-not-known"
    })
    public RestResponse<RefusalView> refuseTicket(
            @Parameter(description = "Id of the ticket.") @PathParam("id") UUID id, @Nullable NewTicketRefusal wanted) {
        var refusal = desk.refuseTicket(id, Body.required(wanted), callers.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, refusal)
                .location(URI.create("/v1/refusals/" + refusal.decision().id()))
                .build();
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listRefusalsOfTicket",
            summary = "The refusals of a ticket",
            description = "For whoever may see the ticket, in the order in which they were decided.")
    @APIResponse(
            responseCode = "200",
            description = "The refusals.",
            content =
                    @Content(
                            schema = @Schema(implementation = VisitRefusalsResource.RefusalPage.class),
                            examples = @ExampleObject(name = "refusals", value = RefusalExamples.TICKET_REFUSALS)))
    @Problems("other-division")
    public Page<RefusalView> listRefusalsOfTicket(
            @Parameter(description = "Id of the ticket.") @PathParam("id") UUID id) {
        return reads.ofVisit(VisitFile.Key.ticket(id), callers.get());
    }
}
