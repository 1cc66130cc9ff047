package lv.ocma.appointments.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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

/** Checking in over HTTP: by who comes, or by the clerk before whom they stand. */
@Path("/v1/appointments/{id}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visit day", description = "What happens to a booked visit on its day.")
class CheckInsResource {

    private static final String REQUEST = "{\"priority\":null}";
    private static final String BY_STAFF = "{\"identityDocumentSeen\":true}";

    private final CheckIns checkIns;
    private final VisitViews views;
    private final CurrentCaller callers;

    CheckInsResource(CheckIns checkIns, VisitViews views, CurrentCaller callers) {
        this.checkIns = checkIns;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "checkInAppointment",
            summary = "Say that one is there",
            description =
                    "From some minutes before the booked time; the rule of the queue says how many. Who comes too late for the time waits as with a live ticket. The answer has the number that the board will show. If-Match is that of the appointment.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckIn.class),
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
    @Problems({"other-division", "visit-status", "check-in-too-early", "check-in-too-late", "place-closed"})
    public RestResponse<VisitView> checkInAppointment(
            @Parameter(description = "Id of the appointment.") @PathParam("id") UUID id, @Nullable CheckIn wanted) {
        return answer(checkIns.checkIn(id, Body.required(wanted), callers.get()));
    }

    private RestResponse<VisitView> answer(QueueEntry entry) {
        return Tagged.created(views.of(entry), entry.version());
    }
}
