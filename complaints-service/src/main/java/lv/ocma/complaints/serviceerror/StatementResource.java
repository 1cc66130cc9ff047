package lv.ocma.complaints.serviceerror;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What who erred has to say, over HTTP. */
@Path("/v1/service-errors/{id}/statement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service errors")
class StatementResource {

    private final StatementDesk desk;
    private final CurrentCaller callers;

    StatementResource(StatementDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "stateOnServiceError",
            summary = "Answer as who erred",
            description = "Once, and not after it is closed; the answer shows nothing else of the error.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Statement.class),
                            examples = @ExampleObject(name = "request", value = ServiceErrorExamples.STATEMENT)))
    @APIResponse(
            responseCode = "201",
            description = "Kept with the error.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatementView.class),
                            examples = @ExampleObject(name = "answer", value = ServiceErrorExamples.STATED)))
    @Problems({"service-error-of-another", "statement-closed"})
    public RestResponse<StatementView> stateOnServiceError(
            @Parameter(description = "Id of the error.") @PathParam("id") UUID id, @NotNull @Valid Statement wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.state(id, wanted, callers.get()));
    }
}
