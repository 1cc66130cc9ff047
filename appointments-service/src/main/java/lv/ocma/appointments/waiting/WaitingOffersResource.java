package lv.ocma.appointments.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Answers to times that are offered, over HTTP. */
@Path("/v1/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Waiting list")
class WaitingOffersResource {

    private final WaitingAnswers answers;
    private final Recognised recognised;

    WaitingOffersResource(WaitingAnswers answers, Recognised recognised) {
        this.answers = answers;
        this.recognised = recognised;
    }

    @POST
    @Path("/{id}/acceptance")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "acceptOffer",
            summary = "Accept the time that is offered",
            description =
                    "It is booked, or the booked visit is moved there: its old time is freed only then. Until the deadline; `appointment` is the visit.")
    @APIResponse(
            responseCode = "200",
            description = "The visit has the time.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "accepted", value = WaitingExamples.ACCEPTED)))
    @Problems({
        "no-offer",
        "offer-ended",
        "waiting-status",
        "hold-expired",
        "slot-taken",
        "slot-passed",
        "slot-not-offered",
        "service-not-bookable",
        "too-many-bookings",
        "duplicate-booking",
        "appointment-not-changeable",
        "appointment-started",
        "other-division"
    })
    public RestResponse<WishView> acceptOffer(@Parameter(description = "Id of the entry.") @PathParam("id") UUID id) {
        return answer(answers.accept(id, recognised.caller()));
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "rejectOffer",
            summary = "Reject the time that is offered",
            description =
                    "It goes to the next in line, and is not offered to this one again; waiting goes on for others.")
    @APIResponse(
            responseCode = "200",
            description = "Waiting for others.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "offered", value = WaitingExamples.OFFERED)))
    @Problems({"no-offer", "offer-ended", "waiting-status", "other-division"})
    public RestResponse<WishView> rejectOffer(@Parameter(description = "Id of the entry.") @PathParam("id") UUID id) {
        return answer(answers.reject(id, recognised.caller()));
    }

    @POST
    @Path("/{id}/resumption")
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "resumeWaiting",
            summary = "Go on waiting",
            description =
                    "Where some offers in a row were not answered, and it rests since; it has kept its place in the line.")
    @APIResponse(
            responseCode = "200",
            description = "In line again.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "offered", value = WaitingExamples.OFFERED)))
    @Problems({"waiting-status", "other-division"})
    public RestResponse<WishView> resumeWaiting(@Parameter(description = "Id of the entry.") @PathParam("id") UUID id) {
        return answer(answers.resume(id, recognised.caller()));
    }

    private static RestResponse<WishView> answer(WishReads.Versioned answer) {
        return Tagged.ok(answer.view(), answer.version());
    }
}
