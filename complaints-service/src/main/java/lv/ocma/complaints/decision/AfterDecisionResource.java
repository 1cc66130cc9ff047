package lv.ocma.complaints.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.complaints.decision.DecisionDesk.Settled;
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

/** What comes after a decision, over HTTP; the version is that of the case. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class AfterDecisionResource {

    private final AfterDecisionDesk desk;
    private final DecisionReads reads;
    private final CurrentCaller callers;

    AfterDecisionResource(AfterDecisionDesk desk, DecisionReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Path("/remedies/{remedy}/completion")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "completeCaseRemedy",
            summary = "Say that something is put right, or why it is not",
            description = "Of the decision that was issued last.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRemedyEnding.class),
                            examples = @ExampleObject(name = "request", value = DecisionExamples.ENDING)))
    @APIResponse(
            responseCode = "200",
            description = "The decision with what is put right by it.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.REMEDIED)))
    @Problems({"other-division", "case-concerns-you", "remedy-ended"})
    public RestResponse<DecisionView> completeCaseRemedy(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(description = "Id of what is to be put right.") @PathParam("remedy") UUID remedy,
            @NotNull @Valid NewRemedyEnding wanted) {
        var caller = callers.get();
        return answered(desk.end(id, remedy, wanted, caller), caller);
    }

    @POST
    @Path("/reopening")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "reopenCase",
            summary = "Examine a case once again",
            description =
                    "For a new fact, within a month of the decision, and once; its term begins anew, and the submitter is told why and by when; the decision can still be read.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReopening.class),
                            examples = @ExampleObject(name = "request", value = DecisionExamples.REOPENING)))
    @APIResponse(
            responseCode = "200",
            description = "The decision that stood until then.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.ISSUED)))
    @Problems({"other-division", "case-concerns-you", "case-status", "case-reopened-before", "case-reopening-late"})
    public RestResponse<DecisionView> reopenCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewReopening wanted) {
        var caller = callers.get();
        return answered(desk.reopen(id, wanted, caller), caller);
    }

    private RestResponse<DecisionView> answered(Settled settled, Caller caller) {
        return Tagged.ok(reads.view(settled, caller), settled.file().version());
    }
}
