package lv.ocma.notifications.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.ocma.notifications.message.MessageView;
import lv.ocma.notifications.message.OfficeMessages.Seen;
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

/** Messages that employees write and correct over HTTP. */
@Path("/v1/messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Messages")
class MessageWritingResource {

    private static final String PATH = "/v1/messages/";

    private final MessageDesk desk;
    private final CurrentCaller callers;

    MessageWritingResource(MessageDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "writeMessage",
            summary = "Write to a customer",
            description =
                    "By a published template of staff's own, signed by the employee as the staff directory knows them, else by the unit. As the person that is named prefers; else by e-mail, and by text message where there is no address or where no mail arrives.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewMessage.class),
                            examples = @ExampleObject(name = "to a customer", value = OfficeExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "On its way.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "message", value = OfficeExamples.MESSAGE)))
    @Problems("other-division")
    public RestResponse<MessageView> writeMessage(@Nullable NewMessage wanted) {
        return created(desk.write(Body.required(wanted), callers.get()));
    }

    @POST
    @Path("/{id}/correction")
    @Idempotent(required = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.MESSAGES_WRITE,
            roles = {StaffRole.SUPERVISOR, StaffRole.DIVISION_MANAGER, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "correctMessage",
            summary = "Correct a message that was wrong",
            description =
                    "Its receiver gets the right information over the same channel, with the apology of the office, which names the wrong message. For a message that has left, once; a correction may be corrected. For staff of the place where what it is about is now to be.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewCorrection.class),
                            examples = @ExampleObject(name = "what is right", value = OfficeExamples.CORRECTION)))
    @APIResponse(
            responseCode = "201",
            description = "The correction is on its way.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = MessageView.class),
                            examples = @ExampleObject(name = "correction", value = OfficeExamples.CORRECTING)))
    @Problems({"other-division", "message-not-sent", "message-corrected"})
    public RestResponse<MessageView> correctMessage(
            @Parameter(description = "Id of the wrong message.") @PathParam("id") UUID id,
            @Nullable NewCorrection wanted) {
        return created(desk.correct(id, Body.required(wanted), callers.get()));
    }

    private static RestResponse<MessageView> created(Seen seen) {
        return Tagged.created(PATH + seen.view().id(), seen.view(), seen.version());
    }
}
