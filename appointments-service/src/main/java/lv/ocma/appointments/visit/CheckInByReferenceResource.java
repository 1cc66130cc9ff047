package lv.ocma.appointments.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Checking in by what stands in the letter and its link, over HTTP. */
@Path("/v1/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visit day")
class CheckInByReferenceResource {

    private static final String REQUEST = "{\"reference\":\"K7M4-94XF\"}";
    private static final String BY_STAFF = "{\"reference\":\"k7m494xf\",\"identityDocumentSeen\":true}";

    private final CheckIns checkIns;
    private final VisitViews views;
    private final CurrentCaller callers;

    CheckInByReferenceResource(CheckIns checkIns, VisitViews views, CurrentCaller callers) {
        this.checkIns = checkIns;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Idempotent(required = false, conditional = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "checkInByReference",
            summary = "Say that one is there, by the reference",
            description =
                    "As `checkInAppointment`, for who does not know the id of the visit: without a sign-in by the reference and the token of the letter's link (or the manage token) in `X-Manage-Token`; a clerk types what is read out. Spaces, case and the hyphen don't matter. A reference that is not the caller's is told as one that there is not.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckIn.ByReference.class),
                            examples = {
                                @ExampleObject(name = "customer", value = REQUEST),
                                @ExampleObject(name = "staff", value = BY_STAFF)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "In the queue.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "answer", value = QueueExamples.TODAY)))
    @Problems({"not-found", "other-division", "visit-status", "check-in-too-early", "check-in-too-late", "place-closed"
    })
    public RestResponse<VisitView> checkInByReference(CheckIn.@Nullable ByReference wanted) {
        var read = Body.required(wanted);
        return answer(checkIns.byReference(read.requireReference(), read.checkIn(), callers.get()));
    }

    private RestResponse<VisitView> answer(QueueEntry entry) {
        return Tagged.created(views.of(entry), entry.version());
    }
}
