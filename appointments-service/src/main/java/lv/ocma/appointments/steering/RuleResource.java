package lv.ocma.appointments.steering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.appointments.queue.QueueRule;
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

/** The rule of a queue over HTTP, for those who set it. */
@Path("/v1/queues/{place}/rule")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Steering")
class RuleResource {

    private static final String RULE = """
            {"nearMinutes":15,"bookedShare":4,"remoteShare":2,"handMinutes":15,"checkInBefore":60,"checkInAfter":15,"delayUntil":30,\
            "delayKept":20,"remoteAfterOpening":30,"remoteBeforeClosing":30,"mostWaiting":300,"undoMinutes":10,"atClosing":"SERVE",\
            "closingMinutes":60}""";

    private final RuleDesk desk;
    private final CurrentCaller callers;

    RuleResource(RuleDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "getQueueRule",
            summary = "The rule of a queue, with all that is set",
            description = "For staff of the place; what customers have to know of it stands in the queue itself.")
    @APIResponse(
            responseCode = "200",
            description = "The rule.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RuleForm.class),
                            examples = @ExampleObject(name = "rule", value = RULE)))
    @Problems("other-division")
    public RestResponse<RuleForm> getQueueRule(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return answer(desk.read(place, callers.get()));
    }

    @PUT
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.APPOINTMENTS_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "putQueueRule",
            summary = "Set the rule of a queue",
            description = "It holds from the next call on, and is published at once.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RuleForm.class),
                            examples = @ExampleObject(name = "rule", value = RULE)))
    @APIResponse(
            responseCode = "200",
            description = "Set.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RuleForm.class),
                            examples = @ExampleObject(name = "rule", value = RULE)))
    @Problems("other-division")
    public RestResponse<RuleForm> putQueueRule(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable RuleForm wanted) {
        return answer(desk.set(place, Body.required(wanted), callers.get()));
    }

    private static RestResponse<RuleForm> answer(QueueRule rule) {
        return Tagged.ok(RuleForm.of(rule), rule.version());
    }
}
