package lv.ocma.appointments.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What everybody may know of the queue of a place, over HTTP. */
@Path("/v1/queues/{place}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Queues", description = "The queue of each place, its rule, and the visits of the day.")
class QueueResource {

    private static final int WEEKS = 13;
    private static final String QUEUE = """
            {"place":"riga-3","rule":{"text":{"lv":"Katrā vietā ir viena rinda. …","en":"Each place has one queue. …","ru":"В каждом месте одна очередь. …"},\
            "nearMinutes":15,"bookedShare":4,"remoteShare":2,"handMinutes":15,"checkInBefore":60,"checkInAfter":15,"delayKept":20,"delayUntil":30,\
            "remoteAfterOpening":30,"remoteBeforeClosing":30,"atClosing":"SERVE","closingMinutes":60,"mostWaiting":300,"undoMinutes":10,"priorities":[{"code":"DISABILITY",\
            "text":{"lv":"Persona ar invaliditāti un tās pavadonis","en":"A person with a disability, and who accompanies them",\
            "ru":"Человек с инвалидностью и его сопровождающий"},"source":"house rule, unverified"}]},"liveTickets":true,"remoteTickets":true,\
            "waiting":{"booked":1,"remote":2,"live":4},"counters":3,"services":[{"service":"passport","waiting":{"ahead":7,"from":25,"to":50}}]}""";
    private static final String ACCURACY = """
            {"items":[{"week":"2026-06-15","estimates":240,"inside":201,"shorter":14,"longer":25,"minutesOff":310,"untold":6,"uncalled":11}],"next":null}""";

    private final QueueReads reads;

    QueueResource(QueueReads reads) {
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getQueue",
            summary = "The queue of a place: its rule, and how long one waits",
            description = "The rule is the same for everybody (V5); nothing is told of who waits.")
    @APIResponse(
            responseCode = "200",
            description = "The queue as it is now.",
            content =
                    @Content(
                            schema = @Schema(implementation = QueueView.class),
                            examples = @ExampleObject(name = "queue", value = QUEUE)))
    public QueueView getQueue(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return reads.of(place);
    }

    @GET
    @Path("/estimate-accuracy")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getEstimateAccuracy",
            summary = "How good the waiting times were that people were told",
            description =
                    "By week, the latest first, a quarter of a year: the estimate that each person was told first is held against how long they waited until the first call. Who was told no range, as nobody served then (`untold`), or was never called (`uncalled`), is counted beside, and in none of the others.")
    @APIResponse(
            responseCode = "200",
            description = "Weeks in which somebody asked for a waiting time, told or not.",
            content =
                    @Content(
                            schema = @Schema(implementation = Weeks.class),
                            examples = @ExampleObject(name = "accuracy", value = ACCURACY)))
    public Page<WaitEstimates.Week> getEstimateAccuracy(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return Page.whole(reads.accuracy(place, WEEKS));
    }

    /** The shape of the figures, for the API reference. */
    @Schema(name = "EstimateAccuracy")
    record Weeks(List<WaitEstimates.Week> items, @Nullable String next) {}
}
