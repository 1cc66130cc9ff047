package lv.ocma.complaints.casefile;

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

/** What staff do with a case, over HTTP. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseStepsResource {

    private final CaseDesk desk;
    private final CaseReads reads;
    private final CurrentCaller callers;

    CaseStepsResource(CaseDesk desk, CaseReads reads, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
    }

    @POST
    @Path("/cure-request")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "askToCureCase",
            summary = "Ask the submitter to put something right",
            description =
                    "The case is held and its clock stands still until they have; they are told what is missing, and until when they should.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCureRequest.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.CURE_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.HELD)))
    @Problems({"other-division", "case-concerns-you", "case-status"})
    public RestResponse<CaseView> askToCureCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @NotNull @Valid NewCureRequest wanted) {
        var caller = callers.get();
        return answered(desk.askToCure(id, wanted, caller), caller);
    }

    @POST
    @Path("/extension")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "extendCase",
            summary = "Put off the answer",
            description =
                    "Before the old day has passed, and no later than the law allows; the submitter is told the new day and the reason.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewExtension.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.EXTENSION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.EXTENDED)))
    @Problems({"other-division", "case-concerns-you", "case-status", "case-deadline-passed", "case-not-extendable"})
    public RestResponse<CaseView> extendCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewExtension wanted) {
        var caller = callers.get();
        return answered(desk.extend(id, wanted, caller), caller);
    }

    @POST
    @Path("/forwarding")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "forwardCase",
            summary = "Pass a case on",
            description =
                    "To the authority of the competence directory that is competent; the submitter is told to whom and why.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewForwarding.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.FORWARDING)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.FORWARDED)))
    @Problems({"other-division", "case-concerns-you", "case-status"})
    public RestResponse<CaseView> forwardCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @NotNull @Valid NewForwarding wanted) {
        var caller = callers.get();
        return answered(desk.forward(id, wanted, caller), caller);
    }

    @POST
    @Path("/reclassification")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "reclassifyCase",
            summary = "Say what a case is",
            description =
                    "By its examiner, who stands in for them, or those who say who examines it, until it has ended: a mail is OTHER until then. It is dealt with by the procedure of that kind, its last day is counted by that rule from the same day, and a decision that waits for approval falls. The submitter reads the reason and is told where the last day moves. A dispute stays one, and one that is examined does not become thanks.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewReclassification.class),
                            examples = {
                                @ExampleObject(name = "complaint", value = CaseExamples.RECLASSIFICATION),
                                @ExampleObject(name = "dispute", value = CaseExamples.AS_DISPUTE)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.EXAMINED)))
    @Problems({"other-division", "case-concerns-you", "case-of-another-examiner", "case-status", "case-kind"})
    public RestResponse<CaseView> reclassifyCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @NotNull @Valid NewReclassification wanted) {
        var caller = callers.get();
        return answered(desk.reclassify(id, wanted, caller), caller);
    }

    @POST
    @Path("/notification")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_WRITE,
            roles = {StaffRole.CASE_HANDLER, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "dateCaseNotification",
            summary = "Say since when the sender of a dispute counts as notified of the act",
            description =
                    "Whether the dispute came in time follows from it: within a month, or a year where the act did not say where and until when. Not once it was decided about.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewNotification.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.NOTIFICATION)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.DISPUTED)))
    @Problems({"other-division", "case-concerns-you", "case-status", "case-no-dispute", "dispute-time-decided"})
    public RestResponse<CaseView> dateCaseNotification(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @NotNull @Valid NewNotification wanted) {
        var caller = callers.get();
        return answered(desk.notified(id, wanted, caller), caller);
    }

    private RestResponse<CaseView> answered(CaseFile file, Caller caller) {
        return Tagged.ok(reads.view(file, caller), file.version());
    }
}
