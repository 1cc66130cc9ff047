package lv.ocma.notifications.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.problem.Violation;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Messages over HTTP, for staff. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages", description = "What customers were told, over which channel, and what became of it.")
class MessagesResource {

    private final MessageReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    MessagesResource(MessageReads reads, CurrentCaller callers, Paging paging) {
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "listMessages",
            summary = "The messages about a visit",
            description =
                    "Oldest first, those that could not be delivered included. For staff of the place where the visit is now to be;"
                            + " each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "Messages, oldest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "messages", value = MessageExamples.MESSAGES)))
    @Problems("other-division")
    public Page<MessageView> listMessages(
            @Parameter(
                            description = "Id of the visit, or of the entry of the waiting list.",
                            required = true,
                            example = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d")
                    @QueryParam("appointment")
                    @Nullable
                    UUID appointment,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        if (appointment == null) {
            throw new Invalid(Violation.parameter("appointment", "required"));
        }
        return paging.linked(reads.ofAppointment(appointment, callers.get(), cursor, paging.limit(limit)));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_READ,
            roles = {StaffRole.CLERK, StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.CONTACT_CENTRE})
    @Operation(
            operationId = "getMessage",
            summary = "One message with what it said",
            description = "For staff of the place where the visit is now to be; each look is recorded.")
    @APIResponse(
            responseCode = "200",
            description = "The message.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WholeMessageView.class),
                            examples = @ExampleObject(name = "message", value = MessageExamples.WHOLE)))
    @Problems("other-division")
    public RestResponse<WholeMessageView> getMessage(
            @Parameter(description = "Id of the message.") @PathParam("id") UUID id) {
        var found = reads.one(id, callers.get());
        return Tagged.ok(found.view(), found.version());
    }

    /** The shape of a page of messages, for the API reference. */
    @Schema(name = "Messages")
    record Listed(List<MessageView> items, @Nullable String next) {}
}
