package lv.ocma.appointments.booking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The answer to a time that is proposed, over HTTP. */
@Path("/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Appointments")
class ProposalsResource {

    private final Proposals proposals;
    private final Recognised recognised;

    ProposalsResource(Proposals proposals, Recognised recognised) {
        this.proposals = proposals;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/proposal-acceptance")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "acceptProposal",
            summary = "Accept the time that is proposed for a visit",
            description =
                    "Where the place has changed its hours or counters and the visit cannot be at its time. The proposed time is kept from others until `answerBy`. Whoever wants another time reschedules, or cancels.")
    @APIResponse(
            responseCode = "200",
            description = "Moved to the proposed time.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AppointmentView.class),
                            examples = @ExampleObject(name = "appointment", value = AppointmentExamples.APPOINTMENT)))
    @APIResponse(
            responseCode = "409",
            description = "The place has changed again (`alternatives` are free), or there is no proposal.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "slot-taken", value = AppointmentExamples.TAKEN)))
    @Problems({
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "service-not-bookable",
        "no-proposal",
        "proposal-ended",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<AppointmentView> acceptProposal(
            @Parameter(description = "Id of the visit.") @PathParam("id") UUID id) {
        var answer = proposals.accept(id, recognised.caller());
        return Tagged.ok(answer.view(), answer.version());
    }
}
