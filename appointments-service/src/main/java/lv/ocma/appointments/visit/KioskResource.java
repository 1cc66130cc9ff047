package lv.ocma.appointments.visit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.appointments.queue.QueueEntry;
import lv.ocma.appointments.queue.VisitViews;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
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

/** Checking in at the kiosk of a place over HTTP. */
@Path("/v1/queues/{place}/check-ins")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Visit day")
class KioskResource {

    private static final String SLIP =
            "{\"number\":\"B007\",\"late\":false,\"waiting\":{\"ahead\":2,\"from\":5,\"to\":20}}";
    private static final String REQUEST = "{\"reference\":\"K7M4-94XF\"}";

    private final CheckIns checkIns;
    private final VisitViews views;
    private final CurrentCaller callers;

    KioskResource(CheckIns checkIns, VisitViews views, CurrentCaller callers) {
        this.checkIns = checkIns;
        this.views = views;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(value = Who.FRONT_END, scope = Scopes.QUEUES_KIOSK)
    @Operation(
            operationId = "checkInAtKiosk",
            summary = "Check in by the reference, at the place",
            description =
                    "For the client of a kiosk. It learns the number that the board will show, and nothing of the person.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CheckIn.AtKiosk.class),
                            examples = @ExampleObject(name = "request", value = REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "In the queue.",
            content =
                    @Content(
                            schema = @Schema(implementation = KioskView.class),
                            examples = @ExampleObject(name = "answer", value = SLIP)))
    @Problems({"visit-status", "check-in-too-early", "check-in-too-late", "place-closed"})
    public RestResponse<KioskView> checkInAtKiosk(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            CheckIn.@Nullable AtKiosk wanted) {
        var read = Body.required(wanted);
        return answer(checkIns.atKiosk(place, read.requireReference(), read.priority(), callers.get()));
    }

    private RestResponse<KioskView> answer(QueueEntry entry) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, KioskView.of(views.of(entry)))
                .build();
    }
}
