package lv.ocma.notifications.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import lv.ocma.platform.table.CsvTable;
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

/** Batches of letters over HTTP, for the print room. */
@Path("/v1/letter-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Letters on paper",
        description = "Letters that are printed, handed to the post by the batch, and sometimes brought back.")
class LetterBatchesResource {

    private static final String PATH = "/v1/letter-batches/";

    private final PrintRoom room;
    private final PrintRoomReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    LetterBatchesResource(PrintRoom room, PrintRoomReads reads, CurrentCaller callers, Paging paging) {
        this.room = room;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_READ, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "listLetterBatches",
            summary = "Batches of letters",
            description =
                    "Newest first. One that stays open was neither confirmed nor dissolved: its letters wait with it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of batches.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.Listed.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.LISTED)))
    public Page<LetterBatchView> listLetterBatches(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.newestFirst(cursor, paging.limit(limit)));
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_WRITE, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "takeLetterBatch",
            summary = "Take the letters that wait",
            description =
                    "Urgent ones first, of several senders in turn, about one thing no more than one. A letter is in one batch only.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchRequest.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Taken.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.OPEN)))
    @Problems("no-letters-waiting")
    public RestResponse<LetterBatchView> takeLetterBatch(@Nullable BatchRequest wanted) {
        var batch = room.take(Body.required(wanted).bounded(), callers.get());
        return Tagged.created(PATH + batch.id(), LetterBatchView.of(batch), batch.version());
    }

    @GET
    @Path("/{id}")
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_READ, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "getLetterBatch",
            summary = "One batch of letters",
            description = "With what may be done with it now.")
    @APIResponse(
            responseCode = "200",
            description = "The batch.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.OPEN)))
    public RestResponse<LetterBatchView> getLetterBatch(
            @Parameter(description = "Id of the batch.") @PathParam("id") UUID id) {
        return answer(reads.one(id));
    }

    @GET
    @Path("/{id}/manifest")
    @Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE})
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_READ, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "getLetterManifest",
            summary = "What is in a batch",
            description = "Letter by letter in the order of the file, as JSON or as CSV; it names no person.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Manifest.class),
                        examples = @ExampleObject(name = "example", value = PostExamples.MANIFEST)),
                @Content(
                        mediaType = CsvTable.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = Manifest.DESCRIPTION),
                        examples = @ExampleObject(name = "example", value = Manifest.EXAMPLE))
            })
    @Problems("letter-batch-closed")
    public Response getLetterManifest(
            @Parameter(description = "Id of the batch.") @PathParam("id") UUID id, @Context HttpHeaders headers) {
        var manifest = reads.manifest(id);
        var asTable = CsvTable.MEDIA_TYPE.equals(headers.getHeaderString(HttpHeaders.ACCEPT));
        return Response.ok(
                        asTable ? manifest.csv() : manifest,
                        asTable ? CsvTable.CONTENT_TYPE : MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    @GET
    @Path("/{id}/letters")
    @Produces(LetterFile.MEDIA_TYPE)
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_WRITE, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "getLetterFile",
            summary = "All letters of a batch",
            description =
                    "A ZIP with a PDF for each letter in the order in which they are printed, to the octet the same each time. Each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The letters.",
            content =
                    @Content(
                            mediaType = LetterFile.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "How every file begins", value = "PK")))
    @Problems({"letter-batch-closed", "document-erased"})
    public RestResponse<byte[]> getLetterFile(@Parameter(description = "Id of the batch.") @PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(reads.letters(id, callers.get()), LetterFile.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename=\"letters-" + id + ".zip\"")
                .build();
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_WRITE, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "confirmLetterBatch",
            summary = "Say that the post has a batch",
            description =
                    "Its messages are accepted as of that time. Each registered letter is named with the number of the post.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchConfirmation.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.CONFIRMATION)))
    @APIResponse(
            responseCode = "200",
            description = "Confirmed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.CONFIRMED)))
    @Problems("letter-batch-closed")
    public RestResponse<LetterBatchView> confirmLetterBatch(
            @Parameter(description = "Id of the batch.") @PathParam("id") UUID id,
            @Nullable BatchConfirmation confirmation) {
        return answer(room.confirm(id, Body.required(confirmation), callers.get()));
    }

    @POST
    @Path("/{id}/dissolution")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_WRITE, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "dissolveLetterBatch",
            summary = "Put the letters of a batch back",
            description =
                    "They wait for another batch, with the sheets that they have. Only before the batch is confirmed.")
    @APIResponse(
            responseCode = "200",
            description = "Dissolved.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LetterBatchView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.DISSOLVED)))
    @Problems("letter-batch-closed")
    public RestResponse<LetterBatchView> dissolveLetterBatch(
            @Parameter(description = "Id of the batch.") @PathParam("id") UUID id) {
        return answer(room.dissolve(id, callers.get()));
    }

    private static RestResponse<LetterBatchView> answer(LetterBatch batch) {
        return Tagged.ok(LetterBatchView.of(batch), batch.version());
    }
}
