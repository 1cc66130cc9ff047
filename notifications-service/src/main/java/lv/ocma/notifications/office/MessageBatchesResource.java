package lv.ocma.notifications.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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

/** Messages to many over HTTP, for staff. */
@Path("/v1/message-batches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages")
class MessageBatchesResource {

    private static final String PATH = "/v1/message-batches/";

    private final BatchDesk desk;
    private final BatchRecords records;
    private final BatchCorrections corrections;
    private final CurrentCaller callers;

    MessageBatchesResource(BatchDesk desk, BatchRecords records, BatchCorrections corrections, CurrentCaller callers) {
        this.desk = desk;
        this.records = records;
        this.corrections = corrections;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "writeMessages",
            summary = "Write to many customers",
            description =
                    "By one template to at most 1,000, each in their language with their values: to all or, where anything is wrong, to none. They leave after all that is urgent or normal.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewMessageBatch.class),
                            examples = @ExampleObject(name = "to two customers", value = OfficeExamples.NEW_BATCH)))
    @APIResponse(
            responseCode = "201",
            description = "On their way.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = MessageBatchView.class),
                            examples = @ExampleObject(name = "batch", value = OfficeExamples.BATCH)))
    @Problems("other-division")
    public RestResponse<MessageBatchView> writeMessages(@Nullable NewMessageBatch wanted) {
        return created(desk.write(Body.required(wanted), callers.get()));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "getMessageBatch",
            summary = "What became of a batch",
            description = "How many of its messages are in which state. For staff of its place.")
    @APIResponse(
            responseCode = "200",
            description = "The batch.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = MessageBatchView.class),
                            examples = @ExampleObject(name = "batch", value = OfficeExamples.BATCH)))
    @Problems("other-division")
    public RestResponse<MessageBatchView> getMessageBatch(
            @Parameter(description = "Id of the batch.") @PathParam("id") UUID id) {
        var seen = records.one(id, callers.get());
        return Tagged.ok(seen.view(), seen.version());
    }

    @POST
    @Path("/{id}/correction")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "correctMessages",
            summary = "Correct a batch that was wrong",
            description =
                    "Exactly those to whom it has left get the right information with the apology, over the same channel; to those whom it has not reached it does not leave any more. Whose message is just being sent is reached by asking once more. The answer is the batch of the corrections. For staff of the place of the batch.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCorrection.class),
                            examples = @ExampleObject(name = "what is right", value = OfficeExamples.CORRECTION)))
    @APIResponse(
            responseCode = "201",
            description = "The corrections are on their way.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = MessageBatchView.class),
                            examples = @ExampleObject(name = "corrections", value = OfficeExamples.CORRECTIONS)))
    @Problems({"other-division", "message-not-sent"})
    public RestResponse<MessageBatchView> correctMessages(
            @Parameter(description = "Id of the wrong batch.") @PathParam("id") UUID id,
            @Nullable NewCorrection wanted) {
        return created(corrections.correct(id, Body.required(wanted), callers.get()));
    }

    private static RestResponse<MessageBatchView> created(BatchRecords.Seen seen) {
        return Tagged.created(PATH + seen.view().id(), seen.view(), seen.version());
    }
}
