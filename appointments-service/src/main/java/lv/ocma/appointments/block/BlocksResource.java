package lv.ocma.appointments.block;

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

/** Blocked times over HTTP, for staff of their place. */
@Path("/v1/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Blocks", description = "Times at which a counter or a place receives nobody.")
class BlocksResource {

    private static final String NEW = """
            {"place":"riga-3","counter":"riga-3/2","from":"2026-06-15T13:00:00+03:00","to":"2026-06-15T15:00:00+03:00",\
            "reason":"Printer is being repaired"}""";
    private static final String BLOCK = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d","place":"riga-3","counter":"riga-3/2",\
            "from":"2026-06-15T13:00:00+03:00","to":"2026-06-15T15:00:00+03:00","reason":"Printer is being repaired","ofClosedCounter":false}""";
    private static final String LISTED = "{\"items\":[" + BLOCK + "],\"next\":null}";

    private final BlockDesk desk;
    private final CurrentCaller callers;
    private final Paging paging;

    BlocksResource(BlockDesk desk, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "addBlock",
            summary = "Block a time of a counter, or of the whole place",
            description =
                    "It is no longer found by search, nor booked. Visits in it get another counter that is free and can serve them; those for which there is none are marked as unserved.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewBlock.class),
                            examples = @ExampleObject(name = "block", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Blocked.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = BlockView.class),
                            examples = @ExampleObject(name = "block", value = BLOCK)))
    @Problems("other-division")
    public RestResponse<BlockView> addBlock(@Nullable NewBlock wanted) {
        var view = BlockView.of(desk.add(Body.required(wanted), callers.get()));
        return Tagged.created("/v1/blocks/" + view.id(), view, BlockDesk.VERSION);
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listBlocks",
            summary = "Blocked times of a place",
            description = "By their start; those that are over are not listed.")
    @APIResponse(
            responseCode = "200",
            description = "Blocks, soonest first.",
            content =
                    @Content(
                            schema = @Schema(implementation = BlockView.Listed.class),
                            examples = @ExampleObject(name = "blocks", value = LISTED)))
    @Problems("other-division")
    public Page<BlockView> listBlocks(
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        var page = desk.list(place, cursor, paging.limit(limit), callers.get());
        return paging.linked(new Page<>(page.items().stream().map(BlockView::of).toList(), page.next()));
    }

    @DELETE
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "removeBlock",
            summary = "Open a blocked time again",
            description =
                    "Visits that were marked because of it, and for which there is a counter again, lose their mark. What closing a counter for the day has blocked is opened with the counter.")
    @APIResponse(responseCode = "204", description = "Open again.")
    @Problems({"other-division", "block-of-closed-counter"})
    public RestResponse<Void> removeBlock(@Parameter(description = "Id of the block.") @PathParam("id") UUID id) {
        desk.remove(id, callers.get());
        return RestResponse.noContent();
    }
}
