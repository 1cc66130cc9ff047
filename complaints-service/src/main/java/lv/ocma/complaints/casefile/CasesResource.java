package lv.ocma.complaints.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseReads.Filter;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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

/** Cases over HTTP: sent by anybody, seen by whoever sent them and by the staff of the place. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases", description = "Complaints, disputes, proposals, thanks and requests, each with a legal clock.")
class CasesResource {

    private final CaseIntake intake;
    private final CaseReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    CasesResource(CaseIntake intake, CaseReads reads, CurrentCaller callers, Paging paging) {
        this.intake = intake;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.CASES_WRITE,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "openCase",
            summary = "Turn to the office",
            description =
                    "Gets a number and a last day for the answer at once. Staff write down what came by letter, phone and the like, with when it came; whoever is not signed in has what they sent with their client.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCase.class),
                            examples = {
                                @ExampleObject(name = "complaint", value = CaseExamples.NEW),
                                @ExampleObject(name = "letter", value = CaseExamples.LETTER),
                                @ExampleObject(name = "dispute", value = CaseExamples.DISPUTE)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Received, with its last day.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.RECEIVED)))
    @Problems("other-division")
    public RestResponse<CaseView> openCase(@Nullable NewCase wanted) {
        var caller = callers.get();
        var opened = intake.open(Body.required(wanted), caller);
        return Tagged.created("/v1/cases/" + opened.id(), reads.view(opened, caller), opened.version());
    }

    @GET
    @Access(
            value = Who.STAFF,
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
            operationId = "listCases",
            summary = "Cases at places of the employee",
            description = "The newest first, neither what is written in them nor by whom.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.LISTED)))
    @Problems("other-division")
    public RestResponse<Page<CaseItem>> listCases(
            @Parameter(
                            description = "Id of a place, with its branches; all of the employee without it.",
                            example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "Only those in this state.") @QueryParam("status") @Nullable CaseStatus status,
            @Parameter(description = "Only those of this kind.") @QueryParam("kind") @Nullable Kind kind,
            @Parameter(description = "Only those whose last day has passed without an answer.")
                    @QueryParam("overdue")
                    @Nullable
                    Boolean overdue,
            @Parameter(description = "Only open ones that nobody examines.") @QueryParam("unassigned") @Nullable
                    Boolean unassigned,
            @Parameter(description = "Only those that the caller examines, wherever they are from.")
                    @QueryParam("mine")
                    @Nullable
                    Boolean mine,
            @Parameter(description = "Only those with a decision that somebody else is to approve.")
                    @QueryParam("awaitingApproval")
                    @Nullable
                    Boolean awaitingApproval,
            @Parameter(description = "Only those with something that was to be put right and is overdue.")
                    @QueryParam("remediesOverdue")
                    @Nullable
                    Boolean remediesOverdue,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var filter = new Filter(
                place,
                status,
                kind,
                Boolean.TRUE.equals(overdue),
                Boolean.TRUE.equals(unassigned),
                Boolean.TRUE.equals(mine),
                Boolean.TRUE.equals(awaitingApproval),
                Boolean.TRUE.equals(remediesOverdue));
        return RestResponse.ok(paging.linked(reads.ofStaff(filter, cursor, paging.limit(limit), callers.get())));
    }

    @GET
    @Path("/{id}")
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
            operationId = "getCase",
            summary = "One case",
            description = "For whoever sent it, and the staff of its place. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = CaseView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.HELD)))
    @Problems("other-division")
    public RestResponse<CaseView> getCase(@Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        var caller = callers.get();
        var found = reads.one(id, caller);
        return Tagged.ok(reads.view(found, caller), found.version());
    }

    @GET
    @Path("/{id}/deadline")
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
            operationId = "getCaseDeadline",
            summary = "The last day for the answer, step by step",
            description =
                    "Each step names the rule that it follows by, with its source, so that anybody can count it again.")
    @APIResponse(
            responseCode = "200",
            description = "The day, and how it came about.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadlineView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.DEADLINE)))
    @Problems("other-division")
    public DeadlineView getCaseDeadline(@Parameter(description = "Id of the case.") @PathParam("id") UUID id) {
        return reads.deadline(id, callers.get());
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "Cases")
    record Listed(List<CaseItem> items, @Nullable String next) {}
}
