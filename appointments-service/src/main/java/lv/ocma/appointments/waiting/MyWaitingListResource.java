package lv.ocma.appointments.waiting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.appointments.booking.Recognised;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the caller waits for, over HTTP. */
@Path("/v1/me/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Waiting list")
class MyWaitingListResource {

    private final WishLists lists;
    private final Recognised recognised;
    private final Paging paging;

    MyWaitingListResource(WishLists lists, Recognised recognised, Paging paging) {
        this.lists = lists;
        this.recognised = recognised;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.APPOINTMENTS_READ)
    @Operation(
            operationId = "listMyWaitingList",
            summary = "What the signed-in person waits for",
            description = "The newest first, for some weeks also what has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The newest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WaitingListSummaries.class),
                            examples = @ExampleObject(name = "summaries", value = WaitingExamples.SUMMARIES)))
    public Page<WishSummary> listMyWaitingList(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var caller = recognised.caller();
        if (caller.person() == null) {
            throw new Forbidden("forbidden");
        }
        return paging.linked(lists.ofPerson(caller.person(), caller, cursor, paging.limit(limit)));
    }

    /** The shape of a page of those who wait, for the API reference. */
    @Schema(name = "WaitingListSummaries")
    record WaitingListSummaries(
            List<WishSummary> items, @Nullable String next) {}
}
