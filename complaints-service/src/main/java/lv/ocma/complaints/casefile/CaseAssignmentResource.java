package lv.ocma.complaints.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import lv.ocma.platform.security.Caller;
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

/** Who examines a case, and what those say whom it concerns, over HTTP. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseAssignmentResource {

    private final AssignmentDesk desk;
    private final CaseReads reads;
    private final CurrentCaller callers;

    CaseAssignmentResource(AssignmentDesk desk, CaseReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @PUT
    @Path("/examiner")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "assignCaseExaminer",
            summary = "Say who examines a case",
            description =
                    "Somebody at work for its place, its division or the head office whom it does not concern. Cases are given to whoever has the fewest open ones when they come; this is for what that does not know.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewExaminer.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.EXAMINER)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.EXAMINED)))
    @Problems({"other-division", "case-concerns-you", "case-status", "examiner-concerned"})
    public RestResponse<CaseView> assignCaseExaminer(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewExaminer wanted) {
        var caller = callers.get();
        return answered(desk.give(id, wanted.employee().toString(), caller), caller);
    }

    @POST
    @Path("/examination")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "examineCase",
            summary = "Begin to examine a case",
            description = "By its examiner or, while they are away, who stands in for them.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.EXAMINED)))
    @Problems({"other-division", "case-concerns-you", "case-of-another-examiner", "case-status"})
    public RestResponse<CaseView> examineCase(@Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return answered(desk.examine(id, caller), caller);
    }

    @POST
    @Path("/statement")
    @Idempotent(required = false)
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
            operationId = "stateOnCase",
            summary = "Say what the employee whom a case concerns says to it",
            description =
                    "By that employee alone, once; no decision is made before, or before the day until which they have time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewStatement.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.STATEMENT)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.EXAMINED)))
    @Problems({"other-division", "statement-of-another", "statement-not-asked", "statement-given", "case-status"})
    public RestResponse<CaseView> stateOnCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewStatement wanted) {
        var caller = callers.get();
        return answered(desk.state(id, wanted.text(), caller), caller);
    }

    @POST
    @Path("/conflicts")
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
            operationId = "declareCaseConflict",
            summary = "Declare a conflict of interest",
            description =
                    "Of the employee who declares it. They do nothing about the case from then on; where they examine it, another one does.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewConflict.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.CONFLICT)))
    @APIResponse(
            responseCode = "201",
            description = "Declared.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConflictView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.DECLARED)))
    @Problems({"other-division", "not-in-staff-directory", "conflict-declared"})
    public RestResponse<ConflictView> declareCaseConflict(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewConflict wanted) {
        return RestResponse.status(
                RestResponse.Status.CREATED, ConflictView.of(desk.declare(id, wanted.reason(), callers.get())));
    }

    private RestResponse<CaseView> answered(CaseFile file, Caller caller) {
        return Tagged.ok(reads.view(file, caller), file.version());
    }
}
