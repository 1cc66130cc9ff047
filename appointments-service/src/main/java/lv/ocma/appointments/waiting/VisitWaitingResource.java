package lv.ocma.appointments.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.appointments.booking.Recognised;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
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

/** An earlier time for a booked visit, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Waiting list")
class VisitWaitingResource {

    private final WaitingDesk desk;
    private final Recognised recognised;

    VisitWaitingResource(WaitingDesk desk, Recognised recognised) {
        this.desk = desk;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/waiting-list")
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "joinWaitingListForAppointment",
            summary = "Wait for an earlier time of a visit",
            description =
                    "Nothing is asked that the visit has already. The visit stays until an earlier time is accepted, and one entry at a time is enough for it.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewVisitWish.class),
                            examples = @ExampleObject(name = "new", value = WaitingExamples.NEW_OF_APPOINTMENT)))
    @APIResponse(
            responseCode = "201",
            description = "In line.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "joined", value = WaitingExamples.JOINED)))
    @APIResponse(
            responseCode = "409",
            description = "What is wanted is free and can be booked (`alternatives`), or enough is waited for already.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "times-free", value = WaitingExamples.FREE)))
    @Problems({
        "times-free",
        "already-waiting",
        "service-not-bookable",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<WishView> joinWaitingListForAppointment(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable NewVisitWish wanted) {
        var joined = desk.join(id, Body.required(wanted), recognised.caller());
        return Tagged.created("/v1/waiting-list/" + joined.view().id(), joined.view(), joined.version());
    }
}
