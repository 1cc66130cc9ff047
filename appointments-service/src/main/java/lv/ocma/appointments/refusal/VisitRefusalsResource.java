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
import java.util.List;
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

/** The written refusals of one visit over HTTP. */
@Path("/v1/appointments/{id}/refusals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Refusals",
        description = "Services that were refused in writing, with reason, ground and where to dispute it.")
class VisitRefusalsResource {

    private final RefusalDesk desk;
    private final RefusalReads reads;
    private final CurrentCaller callers;

    VisitRefusalsResource(RefusalDesk desk, RefusalReads reads, CurrentCaller callers) {
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
            operationId = "refuseAppointment",
            summary = "Refuse services of a visit in writing",
            description =
                    "While the visit is served. Not without reason, facts and a ground that the catalogue has for the service on that day."
                            + " Once all services of the visit are refused, it is; else the others go on. The decision is handed over at once, so the time to dispute it runs from today.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRefusal.class),
                            examples = @ExampleObject(name = "refusal", value = RefusalExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Refused.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalView.class),
                            examples = @ExampleObject(name = "refusal", value = RefusalExamples.REFUSAL)))
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
    public RestResponse<RefusalView> refuseAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable NewRefusal wanted) {
        var refusal = desk.refuse(id, Body.required(wanted), callers.get());
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
            operationId = "listRefusalsOfAppointment",
            summary = "The refusals of a visit",
            description = "For whoever may see the visit, in the order in which they were decided.")
    @APIResponse(
            responseCode = "200",
            description = "The refusals.",
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalPage.class),
                            examples = @ExampleObject(name = "refusals", value = RefusalExamples.REFUSALS)))
    @Problems("other-division")
    public Page<RefusalView> listRefusalsOfAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        return reads.ofVisit(VisitFile.Key.booked(id), callers.get());
    }

    /** The shape of the refusals of a visit, for the API reference. */
    @Schema(name = "Refusals")
    record RefusalPage(List<RefusalView> items, @Nullable String next) {}
}
