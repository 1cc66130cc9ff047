package lv.ocma.appointments.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** Who is next, over HTTP. */
@Path("/v1/queues/{place}/calls")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues")
class CallsResource {

    private final Calls calls;
    private final StaffVisits visits;
    private final CurrentCaller callers;

    CallsResource(Calls calls, StaffVisits visits, CurrentCaller callers) {
        this.calls = calls;
        this.visits = visits;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "callNext",
            summary = "Call whose turn it is",
            description =
                    "By the published rule, of those whom the counter can serve; the answer says why it is this person's turn. Two clerks never get the same one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CallForms.Call.class),
                            examples = @ExampleObject(name = "call", value = QueueExamples.CALL)))
    @APIResponse(
            responseCode = "201",
            description = "Called.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = StaffVisitView.class),
                            examples = @ExampleObject(name = "visit", value = QueueExamples.VISIT)))
    @Problems({"other-division", "counter-not-open", "counter-busy", "queue-empty"})
    public RestResponse<StaffVisitView> callNext(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            CallForms.@Nullable Call wanted) {
        var called = calls.next(place, Body.required(wanted).number(), callers.get());
        var shown = visits.called(called);
        return Tagged.created("/v1/queues/" + place + "/visits/" + called, shown.view(), shown.version());
    }
}
