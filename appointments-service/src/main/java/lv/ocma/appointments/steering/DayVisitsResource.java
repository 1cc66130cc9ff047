package lv.ocma.appointments.steering;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with all booked visits of a stretch of the day, over HTTP. */
@Path("/v1/queues/{place}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Steering")
class DayVisitsResource {

    private static final String NOTICE =
            "{\"from\":\"2026-06-15T10:00:00+03:00\",\"to\":\"2026-06-15T13:00:00+03:00\",\"minutes\":40}";
    private static final String REACHED = "{\"visits\":12}";

    private final DayVisits visits;
    private final LateNotices notices;
    private final CurrentCaller callers;

    DayVisitsResource(DayVisits visits, LateNotices notices, CurrentCaller callers) {
        this.visits = visits;
        this.notices = notices;
        this.callers = callers;
    }

    @POST
    @Path("/missed-releases")
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "releaseMissed",
            summary = "Release missed times to who waits",
            description =
                    "Booked visits of today whose customers have not come, and whose time counts no more by the rule, give up their counters. Who comes after all waits as with a live ticket; who does not is missed at the end of the day. 300 in one call.")
    @APIResponse(
            responseCode = "201",
            description = "Released.",
            content =
                    @Content(
                            schema = @Schema(implementation = LateNotice.Reached.class),
                            examples = @ExampleObject(name = "reached", value = REACHED)))
    @Problems("other-division")
    public RestResponse<LateNotice.Reached> releaseMissed(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return answer(visits.releaseMissed(place, callers.get()));
    }

    @POST
    @Path("/late-notices")
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.APPOINTMENTS_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER})
    @Operation(
            operationId = "announceLate",
            summary = "Announce that the place runs late, or is on time again",
            description =
                    "Everyone who is booked in that time of today is told once, and again only when the delay has grown or shrunk by a step (15 minutes by default) since they were told last, or with 0 minutes is over. Who waits for another time, as this one cannot be, is told nothing. 300 in one call.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LateNotice.class),
                            examples = @ExampleObject(name = "notice", value = NOTICE)))
    @APIResponse(
            responseCode = "201",
            description = "Told.",
            content =
                    @Content(
                            schema = @Schema(implementation = LateNotice.Reached.class),
                            examples = @ExampleObject(name = "reached", value = REACHED)))
    @Problems("other-division")
    public RestResponse<LateNotice.Reached> announceLate(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Nullable LateNotice wanted) {
        return answer(notices.announce(place, Body.required(wanted), callers.get()));
    }

    private static RestResponse<LateNotice.Reached> answer(int visits) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new LateNotice.Reached(visits))
                .build();
    }
}
