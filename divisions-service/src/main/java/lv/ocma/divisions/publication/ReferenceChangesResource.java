package lv.ocma.divisions.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Cursor;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
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

/** The compacted topics of this service for those who have no Kafka. */
@Path("/v1/reference-changes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Reference changes",
        description =
                "What has changed of places, hours, the calendar, services, authorities, channels and the standard.")
class ReferenceChangesResource {

    private static final ListCursor CURSOR = ListCursor.of("reference-changes");

    private static final String EXAMPLE = """
            {"items": [
              {"kind": "PLACE", "id": "riga-3", "href": "/v1/places/riga-3", "changedAt": "2026-11-25T14:05:00+02:00"},
              {"kind": "HOURS", "id": "riga-3:2026-12", "href": "/v1/places/riga-3/hours?from=2026-12-01&to=2026-12-31", "changedAt": "2026-11-25T14:05:00+02:00"}],
             "next": "NTEy"}
            """;

    private final ToldStates told;
    private final Paging paging;
    private final PublicReads reads;
    private final Clock clock;

    ReferenceChangesResource(ToldStates told, Paging paging, PublicReads reads, Clock clock) {
        this.told = told;
        this.paging = paging;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listReferenceChanges",
            summary = "What has changed of the reference data",
            description =
                    "In the order of the changes. Whoever begins without a cursor gets everything once; whoever comes back with `next` gets what has changed since, each thing once however often it changed. An empty page means that nothing has.")
    @Parameter(
            name = "cursor",
            description =
                    "From next of the page before, however long ago. One that this feed did not give, or of a time that is no longer known, as after a restore, is refused: then everything is read anew.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferenceChange.Listed.class),
                            examples = @ExampleObject(name = "Two changes", value = EXAMPLE)))
    public Response listReferenceChanges(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        long after = CURSOR.read(cursor, Long::valueOf).orElse(0L);
        var found = told.after(after, paging.limit(limit));
        if (found.isEmpty() && after > told.lastPosition()) {
            // Of a time that a restored database no longer knows: what has been told since would be passed over.
            throw Cursor.invalid();
        }
        long last = found.isEmpty() ? after : found.getLast().position();
        var items = found.stream().map(ReferenceChange::of).toList();
        var page = paging.linked(new Page<>(items, CURSOR.encode(Long.toString(last))));
        // Who follows asks again to learn what is new, and no cache between is to say that nothing is.
        return reads.answerBetween(Instant.EPOCH, clock.instant(), page);
    }
}
