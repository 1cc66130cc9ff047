package lv.ocma.appointments.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
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

/** Unbooked times of today that a manager gives to the live queue, over HTTP. */
@Path("/v1/queues/{place}/live-releases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Steering")
class LiveReleasesResource {

    private static final String NEW = """
            {"from":"2026-06-15T13:00:00+03:00","to":"2026-06-15T15:00:00+03:00","counter":2}""";
    private static final String RELEASE = """
            {"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c74","place":"riga-3","from":"2026-06-15T13:00:00+03:00",\
            "to":"2026-06-15T15:00:00+03:00","minutes":75,"times":[{"counter":2,"from":"2026-06-15T13:00:00+03:00",\
            "to":"2026-06-15T14:15:00+03:00"}],"actions":["withdrawal"]}""";
    private static final String LISTED = "{\"items\":[" + RELEASE + "],\"next\":null}";

    private final ReleaseDesk desk;
    private final CurrentCaller callers;

    LiveReleasesResource(ReleaseDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "releaseUnbooked",
            summary = "Give unbooked times of today to the live queue",
            description =
                    "What nobody has booked or holds in that time, of one counter or of all, is found by no search and booked by nobody any more. Booked visits stay as they are.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewLiveRelease.class),
                            examples = @ExampleObject(name = "release", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Given.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = LiveReleaseView.class),
                            examples = @ExampleObject(name = "release", value = RELEASE)))
    @Problems({"other-division", "nothing-to-release"})
    public RestResponse<LiveReleaseView> releaseUnbooked(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable NewLiveRelease wanted) {
        var view = desk.release(place, Body.required(wanted), callers.get());
        return Tagged.created("/v1/queues/" + place + "/live-releases/" + view.id(), view, ReleaseDesk.VERSION);
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "listLiveReleases",
            summary = "What was given to the live queue today",
            description = "In the order in which it was given; also what was taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The releases.",
            content =
                    @Content(
                            schema = @Schema(implementation = LiveReleaseView.Listed.class),
                            examples = @ExampleObject(name = "releases", value = LISTED)))
    @Problems("other-division")
    public Page<LiveReleaseView> listLiveReleases(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return Page.whole(desk.today(place, callers.get()));
    }

    @DELETE
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "takeBackLiveRelease",
            summary = "Take unbooked times back from the live queue",
            description = "What of them is still to come can be booked again.")
    @APIResponse(responseCode = "204", description = "Taken back.")
    @Problems({"other-division", "release-over"})
    public RestResponse<Void> takeBackLiveRelease(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Parameter(description = "Id of the release.") @PathParam("id") UUID id) {
        desk.takeBack(place, id, callers.get());
        return RestResponse.noContent();
    }
}
