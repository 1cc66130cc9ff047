package lv.ocma.complaints.mailbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.NewestFirst;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mails that are no case over HTTP, for the staff of the mailbox's place; each look is recorded first (V2). */
@Path("/v1/mails-aside")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mails", description = "What came to the mailbox and is no case.")
class MailsAsideResource {

    private final MailsAside mails;
    private final Places places;
    private final Audit audit;
    private final CurrentCaller callers;
    private final Paging paging;

    MailsAsideResource(MailsAside mails, Places places, Audit audit, CurrentCaller callers, Paging paging) {
        this.mails = mails;
        this.places = places;
        this.audit = audit;
        this.callers = callers;
        this.paging = paging;
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
                StaffRole.AUDITOR
            })
    @Operation(
            operationId = "listMailsAside",
            summary = "Mails that are no case",
            description =
                    "Those read last first, with the reason; the mails themselves are in the mailbox. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = MailAsideView.EXAMPLE)))
    @Problems("other-division")
    public Page<MailAsideView> listMailsAside(
            @Parameter(description = "Id of the mailbox's place.", example = "riga-3") @NotNull @QueryParam("place")
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var caller = callers.get();
        places.requireWork(place, caller);
        audit.read(caller, "mail-aside.list", "place", place, place, null);
        return paging.linked(NewestFirst.page(
                ListCursor.of("listMailsAside", place),
                cursor,
                paging.limit(limit),
                (below, most) -> mails.newestFirst(place, below, most),
                MailAside::id,
                MailAsideView::of));
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "MailsAside")
    record Listed(List<MailAsideView> items, @Nullable String next) {}
}
