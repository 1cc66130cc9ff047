package lv.ocma.notifications.copy;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
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

/** The caller's own copies over HTTP. */
@Path("/v1/me/copies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Copies")
class MyCopiesResource {

    private final CopyLists lists;
    private final CurrentCaller callers;
    private final Paging paging;

    MyCopiesResource(CopyLists lists, CurrentCaller callers, Paging paging) {
        this.lists = lists;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_READ)
    @Operation(
            operationId = "listMyCopies",
            summary = "The copies of the signed-in person",
            description = "Newest first: what they said, were refused and were answered, until its time is over.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CopiesResource.Listed.class),
                            examples = @ExampleObject(name = "copies", value = CopyExamples.LISTED)))
    public Page<CopyView> listMyCopies(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(lists.mine(callers.get(), cursor, paging.limit(limit)));
    }
}
