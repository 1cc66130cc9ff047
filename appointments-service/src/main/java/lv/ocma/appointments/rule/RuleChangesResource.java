package lv.ocma.appointments.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What staff have set for a place, over HTTP, for who answers for it. */
@Path("/v1/queues/{place}/rule-changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Steering")
class RuleChangesResource {

    private static final String CHANGES = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c81","kind":"COUNTER","told":{"counter":3,"state":"PAUSED"},\
            "by":"7f3c1d52-0e8a-3b43-9a55-0a4d3f1b2c6d","at":"2026-06-15T10:02:00+03:00"}],"next":null}""";

    private final RuleChanges changes;
    private final Places places;
    private final Paging paging;
    private final CurrentCaller callers;

    RuleChangesResource(RuleChanges changes, Places places, Paging paging, CurrentCaller callers) {
        this.changes = changes;
        this.places = places;
        this.paging = paging;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.AUDITOR})
    @Operation(
            operationId = "listRuleChanges",
            summary = "What was set for a place",
            description =
                    "Rules of booking and queue, counters, tickets and delays that were announced, each as it was set, the latest first. Rules of booking and queue hold until the next; counters and tickets for that day. What was set before 26 November 2026 and the usual rules of the office are not listed. For supervisors and managers of the place, and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "Changes, the latest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RuleChangePage.class),
                            examples = @ExampleObject(name = "changes", value = CHANGES)))
    @Problems("other-division")
    public Page<RuleChangeView> listRuleChanges(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        requireMaySee(place);
        var list = ListCursor.of("listRuleChanges", place);
        var before = list.read(cursor, UUID::fromString).orElse(null);
        var most = paging.limit(limit);
        return paging.linked(Page.of(
                changes.of(place, before, most + 1),
                most,
                last -> list.encode(last.id().toString())));
    }

    private void requireMaySee(String id) {
        var caller = callers.get();
        var place = places.find(id);
        if (!caller.roles().contains(StaffRole.AUDITOR)
                && !caller.worksAt(id, place.map(Place::parent).orElse(null))) {
            throw new Forbidden("other-division");
        }
        if (place.isEmpty()) {
            throw new NotFound("not-found");
        }
    }

    /** The shape of a page of changes, for the API reference. */
    @Schema(name = "RuleChanges")
    record RuleChangePage(
            List<RuleChangeView> items, @Nullable String next) {}
}
