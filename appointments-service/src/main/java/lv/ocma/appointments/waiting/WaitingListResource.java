package lv.ocma.appointments.waiting;

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
import lv.ocma.appointments.booking.Recognised;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
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

/** The waiting list over HTTP: who joins it, and leaves. */
@Path("/v1/waiting-list")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Waiting list",
        description = "Earlier times that are wanted, and freed ones that are offered along the line.")
class WaitingListResource {

    private final WaitingDesk desk;
    private final WishReads reads;
    private final WishChanges changes;
    private final WishLists lists;
    private final Recognised recognised;
    private final Paging paging;

    WaitingListResource(
            WaitingDesk desk,
            WishReads reads,
            WishChanges changes,
            WishLists lists,
            Recognised recognised,
            Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.changes = changes;
        this.lists = lists;
        this.recognised = recognised;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "joinWaitingList",
            summary = "Wait for a time",
            description =
                    "At these places and on these days, where nothing is free now; of whom it is for it asks what a booking asks. What becomes free is held"
                            + " for the first in line whose wish it fits, and offered until a deadline; then it goes to the next. Who waits for an earlier"
                            + " time of a visit that is booked joins by that visit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewWish.class),
                            examples = @ExampleObject(name = "new", value = WaitingExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "In line.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "joined", value = WaitingExamples.JOINED)))
    @APIResponse(
            responseCode = "409",
            description = "What is wanted is free and can be booked (`alternatives`), or enough is waited for already.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "times-free", value = WaitingExamples.FREE)))
    @Problems({"times-free", "too-many-waits", "already-waiting"})
    public RestResponse<WishView> joinWaitingList(@Nullable NewWish wanted) {
        var joined = desk.join(Body.required(wanted), recognised.caller());
        return Tagged.created("/v1/waiting-list/" + joined.view().id(), joined.view(), joined.version());
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listWaitingList",
            summary = "Who waits for a time at a place",
            description = "For its staff: the whole line in its order, without the contact.")
    @APIResponse(
            responseCode = "200",
            description = "In line.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MyWaitingListResource.WaitingListSummaries.class),
                            examples = @ExampleObject(name = "summaries", value = WaitingExamples.SUMMARIES)))
    @Problems("other-division")
    public Page<WishSummary> listWaitingList(
            @Parameter(description = "Id of the place.", required = true, example = "riga-3")
                    @QueryParam("place")
                    @Nullable
                    String place,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(lists.ofPlace(place, recognised.caller(), cursor, paging.limit(limit)));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getWaitingListEntry",
            summary = "One who waits",
            description =
                    "For its person, the front end that made it alone, the holder of its manage token, and staff of its places; one for a booked visit for"
                            + " those who see that visit.")
    @APIResponse(
            responseCode = "200",
            description = "The entry, with what is offered now.",
            headers = {@Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))},
            content =
                    @Content(
                            schema = @Schema(implementation = WishView.class),
                            examples = @ExampleObject(name = "offered", value = WaitingExamples.OFFERED)))
    @Problems("other-division")
    public RestResponse<WishView> getWaitingListEntry(
            @Parameter(description = "Id of the entry.") @PathParam("id") UUID id) {
        return answer(reads.one(id, recognised.caller()));
    }

    @DELETE
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL, Who.FRONT_END, Who.STAFF, Who.MANAGE_TOKEN},
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "leaveWaitingList",
            summary = "Wait no longer",
            description = "What was offered goes to the next in line; a booked visit stays as it is.")
    @APIResponse(responseCode = "204", description = "It has ended.")
    @Problems({"waiting-status", "other-division"})
    public RestResponse<Void> leaveWaitingList(@Parameter(description = "Id of the entry.") @PathParam("id") UUID id) {
        changes.withdraw(id, recognised.caller());
        return RestResponse.noContent();
    }

    private static RestResponse<WishView> answer(WishReads.Versioned answer) {
        return Tagged.ok(answer.view(), answer.version());
    }
}
