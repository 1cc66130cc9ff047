package lv.ocma.divisions.hourschange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

/** Changes of hours over HTTP (H2, H3). */
@Path("/v1/hours-changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Hours changes",
        description = "Staff change the hours of places: draft, preview, publication, history, undoing.")
class HoursChangesResource {

    private static final String PATH = "/v1/hours-changes/";

    private final ChangeDesk desk;
    private final ChangePublication publication;
    private final ChangeReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    HoursChangesResource(
            ChangeDesk desk, ChangePublication publication, ChangeReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.publication = publication;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.HOURS_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "draftHoursChange",
            summary = "Draft a change of hours",
            description =
                    "A manager for the own places, branches included; head office for all. Nothing changes before the draft is published.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewHoursChange.class),
                            examples = {
                                @ExampleObject(name = "schedule", value = ChangeExamples.NEW_SCHEDULE),
                                @ExampleObject(name = "closed", value = ChangeExamples.NEW_CLOSED),
                                @ExampleObject(name = "before a holiday", value = ChangeExamples.NEW_PRE_HOLIDAY)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = HoursChangeView.class),
                            examples = @ExampleObject(name = "draft", value = ChangeExamples.DRAFT)))
    @Problems("other-division")
    public RestResponse<HoursChangeView> draftHoursChange(@Nullable NewHoursChange wanted) {
        return created(desk.draft(Body.required(wanted), callers.get()));
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.HOURS_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "listHoursChanges",
            summary = "Who changed which hours, and when",
            description = "Newest first, drafts included.")
    @Parameter(name = "place", description = "Only those of this place.", example = "riga-3")
    @Parameter(name = "status", description = "Only drafts, or only what was published.", example = "PUBLISHED")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content =
                    @Content(
                            schema = @Schema(implementation = HoursChangeView.Listed.class),
                            examples = @ExampleObject(name = "changes", value = ChangeExamples.LISTED)))
    public RestResponse<Page<HoursChangeView>> listHoursChanges(
            @QueryParam("place") @Nullable String place,
            @QueryParam("status") @Nullable ChangeStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        return RestResponse.ok(
                paging.linked(reads.newestFirst(place, status, cursor, paging.limit(limit), callers.get())));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.HOURS_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "getHoursChange",
            summary = "One change of hours",
            description = "With its schedule, its state and who has drafted, published or undone it.")
    @APIResponse(
            responseCode = "200",
            description = "The change.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = HoursChangeView.class),
                            examples = @ExampleObject(name = "draft", value = ChangeExamples.DRAFT)))
    public RestResponse<HoursChangeView> getHoursChange(
            @Parameter(description = "Id of the change.") @PathParam("id") UUID id) {
        return answer(reads.one(id));
    }

    @GET
    @Path("/{id}/preview")
    @Access(
            value = Who.STAFF,
            scope = Scopes.HOURS_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE,
                StaffRole.AUDITOR,
                StaffRole.ADMINISTRATOR
            })
    @Operation(
            operationId = "previewHoursChange",
            summary = "What a draft would change",
            description =
                    "By place as listed, then by date: each date whose hours or whose reason would be others. Of schedules 400 days are shown, from the first date on that they hold; where they go on, `cutOffAfter` tells the last date shown.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of dates",
            content =
                    @Content(
                            schema = @Schema(implementation = HoursDifference.Listed.class),
                            examples = @ExampleObject(name = "a date", value = ChangeExamples.PREVIEW)))
    @Problems({
        "hours-change-published",
        "hours-change-outdated",
        "hours-change-not-before-holiday",
        "hours-change-not-undoable"
    })
    public RestResponse<HoursDifference.Listed> previewHoursChange(
            @Parameter(description = "Id of the change.") @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var preview = reads.preview(id, cursor, paging.limit(limit));
        var page = paging.linked(preview.page());
        return RestResponse.ok(new HoursDifference.Listed(page.items(), page.next(), preview.cutOffAfter()));
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.HOURS_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "publishHoursChange",
            summary = "Publish a draft",
            description = "From now on its hours hold, and other services are told. What is past stays as it was.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = HoursChangeView.class),
                            examples = @ExampleObject(name = "published", value = ChangeExamples.PUBLISHED)))
    @Problems({
        "other-division",
        "hours-change-published",
        "hours-change-outdated",
        "hours-change-not-before-holiday",
        "hours-change-not-undoable"
    })
    public RestResponse<HoursChangeView> publishHoursChange(
            @Parameter(description = "Id of the change.") @PathParam("id") UUID id) {
        return answer(publication.publish(id, callers.get()));
    }

    @POST
    @Path("/{id}/undoing")
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.HOURS_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "undoHoursChange",
            summary = "Draft the undoing of a published change",
            description =
                    "A draft that puts back what the change had replaced, from today on. It is previewed and published like any other, unless somebody has changed the same dates since.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = UndoingRequest.class),
                            examples = @ExampleObject(name = "undoing", value = ChangeExamples.NEW_UNDOING)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = HoursChangeView.class),
                            examples = @ExampleObject(name = "undoing", value = ChangeExamples.UNDOING)))
    @Problems({"other-division", "hours-change-not-undoable", "precondition-required", "precondition-failed"})
    public RestResponse<HoursChangeView> undoHoursChange(
            @Parameter(description = "Id of the change.") @PathParam("id") UUID id, @Nullable UndoingRequest wanted) {
        return created(
                desk.undo(id, ChangeRules.requireReason(Body.required(wanted).reason()), callers.get()));
    }

    @DELETE
    @Path("/{id}")
    @Access(value = Who.STAFF, scope = Scopes.HOURS_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "deleteHoursChange",
            summary = "Throw a draft away",
            description = "Only a draft: what is published is undone, and stays in the history.")
    @APIResponse(responseCode = "204", description = "Gone.")
    @Problems({"other-division", "hours-change-published"})
    public RestResponse<Void> deleteHoursChange(
            @Parameter(description = "Id of the change.") @PathParam("id") UUID id) {
        desk.discard(id, callers.get());
        return RestResponse.noContent();
    }

    private RestResponse<HoursChangeView> created(HoursChange change) {
        return Tagged.created(PATH + change.id(), reads.view(change, callers.get()), change.version());
    }

    private RestResponse<HoursChangeView> answer(HoursChange change) {
        return Tagged.ok(reads.view(change, callers.get()), change.version());
    }
}
