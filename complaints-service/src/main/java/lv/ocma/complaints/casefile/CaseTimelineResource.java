package lv.ocma.complaints.casefile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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
import org.jspecify.annotations.Nullable;

/** What happened to a case, over HTTP. */
@Path("/v1/cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Cases")
class CaseTimelineResource {

    private final CaseTimeline timeline;
    private final CurrentCaller callers;
    private final Paging paging;

    CaseTimelineResource(CaseTimeline timeline, CurrentCaller callers, Paging paging) {
        this.timeline = timeline;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/timeline")
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
            operationId = "listCaseTimeline",
            summary = "What happened to a case",
            description =
                    "In its order, in plain words in the language of the case; staff also see who did it, and notes. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of it.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.TIMELINE)))
    @Problems("other-division")
    public RestResponse<Page<TimelineView>> listCaseTimeline(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(paging.linked(timeline.of(id, cursor, paging.limit(limit), callers.get())));
    }

    @POST
    @Path("/notes")
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
            operationId = "noteOnCase",
            summary = "Note something of a case for colleagues",
            description = "An entry of the timeline that no customer sees; what is noted stays as it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewNote.class),
                            examples = @ExampleObject(name = "request", value = CaseExamples.NOTE)))
    @APIResponse(
            responseCode = "201",
            description = "Noted.",
            content =
                    @Content(
                            schema = @Schema(implementation = TimelineView.class),
                            examples = @ExampleObject(name = "answer", value = CaseExamples.NOTED)))
    @Problems({"other-division", "case-concerns-you"})
    public RestResponse<TimelineView> noteOnCase(
            @Parameter(description = "Id of the case.") @PathParam("id") UUID id, @NotNull @Valid NewNote wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, timeline.note(id, wanted.text(), callers.get()));
    }

    /** The shape of a page of it, for the API reference. */
    @Schema(name = "CaseTimeline")
    record Listed(List<TimelineView> items, @Nullable String next) {}
}
