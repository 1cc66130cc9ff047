package lv.ocma.appointments.fee;

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
import lv.ocma.appointments.booking.VisitFile;
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

/** The fees of somebody without a booked time over HTTP. */
@Path("/v1/tickets/{id}/fees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Fees")
class TicketFeesResource {

    private final FeeDesk desk;
    private final FeeReads reads;
    private final CurrentCaller callers;

    TicketFeesResource(FeeDesk desk, FeeReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listFeesOfTicket",
            summary = "The fees of a ticket",
            description = "For whoever may see the ticket, in the order in which they were charged.")
    @APIResponse(
            responseCode = "200",
            description = "The fees.",
            content =
                    @Content(
                            schema = @Schema(implementation = VisitFeesResource.FeePage.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.TICKET_FEES)))
    @Problems("other-division")
    public Page<FeeView> listFeesOfTicket(@Parameter(description = "Id of the ticket.") @PathParam("id") UUID id) {
        return reads.ofVisit(VisitFile.Key.ticket(id), callers.get());
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "chargeTicket",
            summary = "Charge services of somebody without a booked time",
            description =
                    "One option of the price list for each service and person; the day of the visit decides on the price. The same service of a person is charged by the same option once, and by one alone of those that differ in urgency, relief or channel, until that fee is withdrawn.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewFee.class),
                            examples = @ExampleObject(name = "request", value = FeeExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Charged.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = FeeView.class),
                            examples = @ExampleObject(name = "answer", value = FeeExamples.TICKET_DUE)))
    @Problems({"other-division", "visit-without-fee", "fee-charged", "too-many-fees"})
    public RestResponse<FeeView> chargeTicket(
            @Parameter(description = "Id of the ticket.") @PathParam("id") UUID id, @Nullable NewFee wanted) {
        var fee = desk.charge(VisitFile.Key.ticket(id), Body.required(wanted), callers.get());
        return Tagged.created("/v1/fees/" + fee.view().id(), fee.view(), fee.version());
    }
}
