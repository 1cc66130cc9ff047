package lv.ocma.divisions.placechange;

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

/** What staff say of a place over HTTP: everybody sees it with the place at once, who said it is for staff (H4, R7). */
@Path("/v1/places/{id}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Place changes", description = "What staff say of places where no file does, or against one.")
class PlaceChangesResource {

    private static final String OF_PLACE = "Id of the place.";
    private static final String OF_CHANGE = "Id of the change.";
    private static final String NEW = """
            {"source": "Letter of the division manager of 20 November 2026",
             "details": {"phones": ["63200000"],
               "accessibility": {"features": {"stepFreeEntrance": true, "lift": false}}, "name": {"ru": "Талсинское отделение"}},
             "unknown": ["#/emails"]}
            """;
    private static final String DIFFERENCES = """
            "differences": [
              {"pointer": "#/accessibility/features/lift", "before": null, "after": false},
              {"pointer": "#/phones", "before": null, "after": ["+37163200000"]}]""";
    private static final String ONE = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "place": "talsi", "source": "Letter of the division manager of 20 November 2026", "reason": null,""" + DIFFERENCES + """
            , "undoes": null, "undoneBy": null, "madeBy": "b3f7c1d2-0000-4000-8000-000000000001", "madeAt": "2026-11-25T10:15:00+02:00", "actions": ["undoing"]}
            """;
    private static final String UNDOING = """
            {"id": "01a21303-4d5c-7c1c-a94a-1a6df2b7b002", "place": "talsi", "source": null, "reason": "The number was another's.",
             "differences": [{"pointer": "#/phones", "before": ["+37163200000"], "after": null}],
             "undoes": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001", "undoneBy": null, "madeBy": "b3f7c1d2-0000-4000-8000-000000000001",
             "madeAt": "2026-11-26T09:00:00+02:00", "actions": []}
            """;
    private static final String LISTED = "{\"items\": [" + ONE + "], \"next\": null}";
    private static final String PREVIEW = "{" + DIFFERENCES + "}";

    private final PlaceChangeDesk desk;
    private final PlaceChangeReads reads;
    private final Paging paging;
    private final CurrentCaller callers;

    PlaceChangesResource(PlaceChangeDesk desk, PlaceChangeReads reads, Paging paging, CurrentCaller callers) {
        this.desk = desk;
        this.reads = reads;
        this.paging = paging;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.PLACES_READ,
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
            operationId = "listPlaceChanges",
            summary = "What staff said of a place",
            description =
                    "Who said what, when and from where, newest first. The entity tag is that of all that staff say of the place.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceChangeView.Listed.class),
                            examples = @ExampleObject(name = "a change", value = LISTED)))
    public RestResponse<Page<PlaceChangeView>> listPlaceChanges(
            @Parameter(description = OF_PLACE, example = "talsi") @PathParam("id") String id,
            @Parameter(description = "From next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "At most 500, by default 50.", example = "50") @QueryParam("limit") @Nullable
                    Integer limit) {
        var version = reads.version(id);
        var page = reads.newestFirst(id, cursor, paging.limit(limit), callers.get());
        return Tagged.ok(paging.linked(page), version);
    }

    @GET
    @Path("/{change}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.PLACES_READ,
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
            operationId = "getPlaceChange",
            summary = "One thing that staff said of a place",
            description = "With its source, what it replaces, and whether it is undone.")
    @APIResponse(
            responseCode = "200",
            description = "The change. The entity tag is that of all that staff say of the place.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceChangeView.class),
                            examples = @ExampleObject(name = "a change", value = ONE)))
    public RestResponse<PlaceChangeView> getPlaceChange(
            @Parameter(description = OF_PLACE, example = "talsi") @PathParam("id") String id,
            @Parameter(description = OF_CHANGE) @PathParam("change") UUID change) {
        var version = reads.version(id);
        return Tagged.ok(reads.view(reads.one(id, change), callers.get()), version);
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "changePlace",
            summary = "Say something of a place",
            description =
                    "A manager of the own places, branches included; head office of all. It holds from now on, everywhere where the place is told, and goes before what the files of this and of later releases say. What is not named stays as it is.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPlaceChange.class),
                            examples = @ExampleObject(name = "invented", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Said. The entity tag is that of all that staff say of the place.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceChangeView.class),
                            examples = @ExampleObject(name = "a change", value = ONE)))
    @Problems({"other-division", "told-by-list", "precondition-required", "precondition-failed"})
    public RestResponse<PlaceChangeView> changePlace(
            @Parameter(description = OF_PLACE, example = "talsi") @PathParam("id") String id,
            @Nullable NewPlaceChange wanted) {
        return created(desk.change(id, Body.required(wanted), callers.get()));
    }

    @POST
    @Path("/preview")
    @Idempotent(required = false, conditional = false)
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "previewPlaceChange",
            summary = "What would be told otherwise",
            description = "Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewPlaceChange.class),
                            examples = @ExampleObject(name = "invented", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The differences.",
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceChangeView.Preview.class),
                            examples = @ExampleObject(name = "two", value = PREVIEW)))
    @Problems({"other-division", "told-by-list"})
    public RestResponse<PlaceChangeView.Preview> previewPlaceChange(
            @Parameter(description = OF_PLACE, example = "talsi") @PathParam("id") String id,
            @Nullable NewPlaceChange wanted) {
        return RestResponse.ok(new PlaceChangeView.Preview(reads.preview(id, Body.required(wanted), callers.get())));
    }

    @POST
    @Path("/{change}/undoing")
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.PLACES_WRITE, roles = StaffRole.DIVISION_MANAGER)
    @Operation(
            operationId = "undoPlaceChange",
            summary = "Take back what was said",
            description =
                    "What staff said before holds again, or what the file of the last release says; unless somebody has said something else of the same since.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceUndoing.class),
                            examples =
                                    @ExampleObject(
                                            name = "a slip",
                                            value = "{\"reason\": \"The number was another's.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "Taken back by a change of its own.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceChangeView.class),
                            examples = @ExampleObject(name = "an undoing", value = UNDOING)))
    @Problems({
        "other-division",
        "told-by-list",
        "place-change-not-undoable",
        "precondition-required",
        "precondition-failed"
    })
    public RestResponse<PlaceChangeView> undoPlaceChange(
            @Parameter(description = OF_PLACE, example = "talsi") @PathParam("id") String id,
            @Parameter(description = OF_CHANGE) @PathParam("change") UUID change,
            @Nullable PlaceUndoing wanted) {
        return created(desk.undo(id, change, Body.required(wanted).reason(), callers.get()));
    }

    private RestResponse<PlaceChangeView> created(PlaceChangeDesk.Kept kept) {
        var change = kept.change();
        return Tagged.created(
                "/v1/places/" + change.place() + "/changes/" + change.id(),
                reads.view(change, callers.get()),
                kept.version());
    }
}
