package lv.ocma.notifications.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import lv.ocma.platform.paging.Paging;
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

/** What staff find and record of messages that have left, over HTTP. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages")
class MessageRecordsResource {

    private static final int MOST = 100;

    private final MessageSearch search;
    private final TakingDesk desk;
    private final CurrentCaller callers;
    private final Paging paging;

    MessageRecordsResource(MessageSearch search, TakingDesk desk, CurrentCaller callers, Paging paging) {
        this.search = search;
        this.desk = desk;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Path("/lookup")
    @Idempotent(required = false, conditional = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "lookUpMessages",
            summary = "The messages to an address",
            description =
                    "Newest first, of the places where the employee works, until they are erased. The address stands in the body, as those of requests end up in"
                            + " logs. Each look is recorded.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MessageLookup.class),
                            examples = @ExampleObject(name = "address", value = MessageExamples.LOOKUP)))
    @APIResponse(
            responseCode = "200",
            description = "Messages, newest first.",
            content =
                    @Content(
                            schema = @Schema(implementation = MessagesResource.Listed.class),
                            examples = @ExampleObject(name = "messages", value = MessageExamples.MESSAGES)))
    public RestResponse<Page<MessageView>> lookUpMessages(@Nullable MessageLookup wanted) {
        var asked = Body.required(wanted);
        return RestResponse.ok(
                search.ofAddress(asked.require(), callers.get(), asked.cursor(), paging.limit(asked.limit(), MOST)));
    }

    @POST
    @Path("/{id}/receipt")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "recordMessageReceipt",
            summary = "Record that it was read, collected or handed over",
            description =
                    "Whoever has taken a message counts as notified from that day on, where it is earlier than the day that the law names; a later one changes"
                            + " nothing. Terms begin then, so others are told. For staff of the place where the visit is now to be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Taking.class),
                            examples = @ExampleObject(name = "handed-over", value = MessageExamples.RECEIPT)))
    @APIResponse(
            responseCode = "200",
            description = "The message with the date that counts.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "message", value = MessageExamples.MESSAGE)))
    @Problems({"other-division", "message-not-notifying"})
    public RestResponse<MessageView> recordMessageReceipt(
            @Parameter(description = "Id of the message.") @PathParam("id") UUID id, @Nullable Taking taking) {
        var recorded = desk.record(id, Body.required(taking), callers.get());
        return Tagged.ok(recorded.view(), recorded.version());
    }
}
