package lv.ocma.appointments.board;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public board over HTTP: asked for, or as server-sent events. */
@Path("/v1/queues/{place}/board")
@RunOnVirtualThread
@Tag(name = "Queues")
class BoardResource {

    private static final String BOARD = """
            {"place":"riga-3","calls":[{"number":"L007","counter":3,"waitedFor":true,"calls":1},{"number":"B004","counter":1,"waitedFor":false,"calls":1}]}""";
    private static final String EVENT = "event: board\ndata: " + BOARD + "\n\n";

    private final Boards boards;
    private final BoardHub hub;

    BoardResource(Boards boards, BoardHub hub) {
        this.boards = boards;
        this.hub = hub;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getBoard",
            summary = "The board of a place",
            description = "Numbers and counters, the latest call first; nothing else of anybody.")
    @APIResponse(
            responseCode = "200",
            description = "The board as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BoardView.class),
                            examples = @ExampleObject(name = "board", value = BOARD)))
    public BoardView getBoard(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place) {
        return boards.require(place);
    }

    @GET
    @Path("/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Access(Who.ANYONE)
    @Operation(
            operationId = "watchBoard",
            summary = "The board of a place, whenever it changes",
            description =
                    "Server-sent events: `board` with the whole board at first and after each change, and a comment now and then. Who does not take them is dropped, and asks again.")
    @APIResponse(
            responseCode = "200",
            description = "Events until either side ends it.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = BoardView.class),
                            examples = @ExampleObject(name = "event", value = EVENT)))
    public void watchBoard(
            @Parameter(description = "Id of the place.", example = "riga-3") @PathParam("place") String place,
            @Context SseEventSink sink,
            @Context Sse sse) {
        boards.require(place);
        hub.add(place, sink, sse);
    }
}
