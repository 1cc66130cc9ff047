package lv.ocma.divisions.staffaccount;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.paging.PersonalCursor;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where accounts and the directory contradict each other, for those who mend it. */
@Path("/v1/staff/account-differences")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Staff")
class AccountDifferencesResource {

    private static final String EXAMPLE = """
            {"items": [{"account": "clerk-riga-3", "kind": "PLACE_DIFFERS", "staffMember": "01a21303-4d5c-7c1c-a94a-1a6df2b7b001",
             "expected": "riga-3", "found": "riga-3 talsi", "since": "2026-11-25T14:05:00+02:00"}],
             "next": null, "checkedAt": "2026-11-25T15:00:00+02:00"}
            """;

    private final Differences differences;
    private final CheckTurns turns;
    private final Audit audit;
    private final CurrentCaller callers;
    private final Paging paging;
    private final PersonalCursor cursors;

    AccountDifferencesResource(
            Differences differences,
            CheckTurns turns,
            Audit audit,
            CurrentCaller callers,
            Paging paging,
            PersonalCursor cursors) {
        this.differences = differences;
        this.turns = turns;
        this.audit = audit;
        this.callers = callers;
        this.paging = paging;
        this.cursors = cursors;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.STAFF_READ,
            roles = {StaffRole.AUDITOR, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "listStaffAccountDifferences",
            summary = "Where accounts and the directory contradict each other",
            description =
                    "By account. What a leaver could still sign in with is closed and not listed, unless it may be somebody else's.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of contradictions",
            content =
                    @Content(
                            schema = @Schema(implementation = DifferenceView.Listed.class),
                            examples = @ExampleObject(name = "another place", value = EXAMPLE)))
    public RestResponse<DifferenceView.Listed> listStaffAccountDifferences(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = paging.limit(limit);
        var after = cursors.decode(cursor, 2);
        var found = after == null
                ? differences.after("", "", size + 1)
                : differences.after(after.getFirst(), after.getLast(), size + 1);
        audit.read(callers.get(), "staff-account-differences.list", "staff-members", "all", null, null);
        var views = found.stream().map(DifferenceView::of).toList();
        Page<DifferenceView> page = Page.of(views, size, last -> cursors.encode(last.account(), last.kind()));
        return RestResponse.ok(DifferenceView.Listed.of(paging.linked(page), turns.checkedAt()));
    }
}
