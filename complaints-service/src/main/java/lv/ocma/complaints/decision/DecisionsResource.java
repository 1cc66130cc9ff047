package lv.ocma.complaints.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** How cases are decided, over HTTP; the version is that of the case. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class DecisionsResource {

    private final DecisionDesk desk;
    private final DecisionReads reads;
    private final CurrentCaller callers;

    DecisionsResource(DecisionDesk desk, DecisionReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Path("/decision")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "decideCase",
            summary = "Decide or answer a case",
            description =
                    "By its examiner, with grounds, and with where and until when to go next where it goes against the person; not before the employee whom it names has answered or had their time. What goes against the person is proposed, and a second person approves it; all else is issued at once, and the submitter is told.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewDecision.class),
                            examples = {
                                @ExampleObject(name = "decision", value = DecisionExamples.NEW),
                                @ExampleObject(name = "answer", value = DecisionExamples.ANSWER)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "As it is proposed or issued.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.PROPOSED)))
    @Problems({
        "other-division",
        "case-concerns-you",
        "case-of-another-examiner",
        "case-status",
        "statement-awaited",
        "decision-proposed"
    })
    public RestResponse<DecisionView> decideCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewDecision wanted) {
        var caller = callers.get();
        return answered(desk.decide(id, wanted, caller), caller);
    }

    @GET
    @Path("/decision")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "getCaseDecision",
            summary = "What was decided",
            description =
                    "The newest one for staff, what is proposed too, unless the case concerns them; else the one that was issued last. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.ISSUED)))
    @Problems("other-division")
    public RestResponse<DecisionView> getCaseDecision(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return answered(reads.one(id, caller), caller);
    }

    @POST
    @Path("/approval")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "approveCaseDecision",
            summary = "Approve what is proposed",
            description =
                    "By somebody else than its examiner and whoever proposed it, whom the case does not concern. It is issued by that, and the submitter is told.")
    @APIResponse(
            responseCode = "200",
            description = "As it is issued.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.ISSUED)))
    @Problems({
        "other-division",
        "case-concerns-you",
        "decision-own",
        "decision-not-proposed",
        "case-status",
        "statement-awaited"
    })
    public RestResponse<DecisionView> approveCaseDecision(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        return answered(desk.approve(id, caller), caller);
    }

    @POST
    @Path("/return")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "returnCaseDecision",
            summary = "Return what is proposed",
            description = "With the reason; its examiner proposes another one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReturn.class),
                            examples = @ExampleObject(name = "request", value = DecisionExamples.RETURN)))
    @APIResponse(
            responseCode = "200",
            description = "As it was returned.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionView.class),
                            examples = @ExampleObject(name = "answer", value = DecisionExamples.RETURNED)))
    @Problems({"other-division", "case-concerns-you", "decision-own", "decision-not-proposed", "case-status"})
    public RestResponse<DecisionView> returnCaseDecision(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewReturn wanted) {
        var caller = callers.get();
        return answered(desk.giveBack(id, wanted.reason(), caller), caller);
    }

    private RestResponse<DecisionView> answered(Settled settled, Caller caller) {
        return Tagged.ok(reads.view(settled, caller), settled.file().version());
    }
}
