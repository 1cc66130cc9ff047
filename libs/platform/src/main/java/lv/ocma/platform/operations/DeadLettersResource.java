package lv.ocma.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.text.Seen;
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

/** Dead letters of the service, for its operators. */
@Path("/v1/operations/{service}/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations", description = "For operators: dead letters and projections of one service.")
class DeadLettersResource {

    private static final ListCursor CURSOR = ListCursor.of("dead-letters");

    static final String EXAMPLE = """
            {"id": "17", "consumer": "appointments.place", "topic": "ocma.divisions.place.v1",
             "partition": 3, "offset": 1204, "key": "riga-3",
             "eventId": "01976d3c-6f00-7a10-8c1e-2f5d3a7b9c01", "type": "lv.ocma.divisions.place.published",
             "reason": "java.lang.IllegalStateException < org.postgresql.util.PSQLException 23514", "attempts": 9,
             "parkedAt": "2026-06-15T06:00:00Z", "deadSince": "2026-06-15T09:13:20Z", "waiting": 2, "whole": true,
             "actions": ["replay", "dismissal"]}
            """;

    private final DeadLetterDesk desk;
    private final ThisService here;
    private final Paging paging;

    DeadLettersResource(DeadLetterDesk desk, ThisService here, Paging paging) {
        this.desk = desk;
        this.here = here;
        this.paging = paging;
    }

    /** Why an event is given up, for the audit. */
    @Schema(name = "DeadLetterDismissal", requiredProperties = "reason")
    record Dismissal(
            @Schema(
                    description = "Why it may be given up; kept in the audit.",
                    examples = "The place was entered again by hand.")
            @Seen
            @Size(max = 500)
            String reason) {}

    /** A page of dead letters; for the API document. */
    @Schema(name = "DeadLetterPage")
    record DeadLetterPage(
            List<DeadLetterView> items, @Nullable String next) {}

    @GET
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events that could not take effect",
            description = "Oldest first.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of dead letters.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public Page<DeadLetterView> listDeadLetters(
            @PathParam("service") String service,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        here.require(service);
        int size = paging.limit(limit);
        var read = desk.after(CURSOR.read(cursor, Long::valueOf).orElse(0L), size + 1);
        return paging.linked(Page.of(read, size, last -> CURSOR.encode(last.id())));
    }

    @GET
    @Path("/{id}")
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "getDeadLetter",
            summary = "One dead letter",
            description = "With where and why it failed, and how many later events wait for it.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "id", example = "17")
    @APIResponse(
            responseCode = "200",
            description = "The dead letter, with its ETag.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DeadLetterView.class),
                            examples = @ExampleObject(name = "dead letter", value = EXAMPLE)))
    public RestResponse<DeadLetterView> getDeadLetter(@PathParam("service") String service, @PathParam("id") long id) {
        here.require(service);
        var letter = desk.require(id);
        return Tagged.ok(DeadLetterView.of(letter), letter.version());
    }

    @POST
    @Path("/{id}/replay")
    // It has no body, so whatever a client says of one is as good.
    @Consumes(MediaType.WILDCARD)
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Try it again",
            description =
                    "At once, with all its attempts before it; the later events of its aggregate follow when it succeeds.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "id", example = "17")
    @APIResponse(responseCode = "204", description = "It is being tried.")
    @Problems("dead-letter-not-whole")
    public RestResponse<Void> replayDeadLetter(@PathParam("service") String service, @PathParam("id") long id) {
        here.require(service);
        desk.replay(id);
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/dismissal")
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "dismissDeadLetter",
            summary = "Give it up",
            description =
                    "It never takes effect; the later events of its aggregate go on. The reason is kept in the audit.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "id", example = "17")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Dismissal.class),
                            examples =
                                    @ExampleObject(
                                            name = "dismissal",
                                            value = "{\"reason\": \"The place was entered again by hand.\"}")))
    @APIResponse(responseCode = "204", description = "It is gone.")
    public RestResponse<Void> dismissDeadLetter(
            @PathParam("service") String service, @PathParam("id") long id, @NotNull @Valid Dismissal dismissal) {
        here.require(service);
        desk.dismiss(id, dismissal.reason());
        return RestResponse.noContent();
    }
}
