package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

/** Times that staff propose, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class NewProposalsResource {

    private final ProposalDesk desk;
    private final Recognised recognised;

    NewProposalsResource(ProposalDesk desk, Recognised recognised) {
        this.desk = desk;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/proposals")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "proposeTime",
            summary = "Propose another time to the customer of a visit that cannot be at its own",
            description =
                    "For staff of its place, where the service has found none, or a better one is known. The time is kept from others until `answerBy`,"
                            + " takes the place of what was proposed before, and the customer is written to.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewProposal.class),
                            examples = {
                                @ExampleObject(name = "proposal", value = AppointmentExamples.RESCHEDULING),
                                @ExampleObject(name = "held", value = AppointmentExamples.RESCHEDULING_TO_HELD)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The visit with what is proposed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "displaced", value = AppointmentExamples.DISPLACED)))
    @APIResponse(
            responseCode = "409",
            description = "The time is not free (`alternatives` are), or the visit can be at its own.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "slot-too-soon",
        "slot-kept-for-others",
        "service-not-bookable",
        "hold-expired",
        "not-displaced",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> proposeTime(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id, @Nullable NewProposal wanted) {
        var answer = desk.propose(id, Body.required(wanted).requireTime(), recognised.caller());
        return Tagged.ok(answer.view(), answer.version());
    }
}
