package lv.ocma.notifications.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.UUID;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
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

/** The caller's own inbox over HTTP. */
@Path("/v1/me/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Inbox", description = "What the office has to tell a person who has chosen to read it where they sign in.")
class MyMessagesResource {

    private static final String UNTIL_READ = """
            {"id": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f", "kind": "VISIT_BOOKED", "appointment": "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d",
             "reference": "K7M4-94XF", "place": "riga-3", "subject": "Apmeklējums pierakstīts, K7M4-94XF", "language": "lv",
             "keptAt": "2026-06-01T09:00:00.4+03:00", "corrects": null, "correctedBy": null, "readAt":""";

    private static final String ONE = UNTIL_READ + "null}";

    private static final String READ = UNTIL_READ + "\"2026-06-01T12:00:00+03:00\"}";

    private static final String LISTED = "{\"items\": [" + ONE + "], \"next\": null}";

    private static final String WHOLE =
            "{\"message\": " + ONE + ", \"text\": \"Labdien!\", \"html\": \"<!DOCTYPE html>\", \"calendar\": null}";

    private final InboxReads inbox;
    private final CurrentCaller callers;
    private final Paging paging;

    MyMessagesResource(InboxReads inbox, CurrentCaller callers, Paging paging) {
        this.inbox = inbox;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_READ)
    @Operation(
            operationId = "listMyMessages",
            summary = "The inbox of the signed-in person",
            description = "Latest first: what was told over INBOX, chosen in the contact preferences or for a visit.")
    @APIResponse(
            responseCode = "200",
            description = "Messages, latest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "inbox", value = LISTED)))
    public Page<InboxMessageView> listMyMessages(
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(inbox.list(callers.get(), cursor, paging.limit(limit)));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_READ)
    @Operation(
            operationId = "getMyMessage",
            summary = "One message with what it says",
            description = "Being fetched it is not read yet: mark it when the person has it before their eyes.")
    @APIResponse(
            responseCode = "200",
            description = "The message.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WholeInboxMessageView.class),
                            examples = @ExampleObject(name = "message", value = WHOLE)))
    public RestResponse<WholeInboxMessageView> getMyMessage(
            @Parameter(description = "Id of the message.") @PathParam("id") UUID id) {
        var kept = inbox.one(id, callers.get());
        return Tagged.ok(WholeInboxMessageView.of(kept), kept.version());
    }

    @POST
    @Path("/{id}/reading")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false, conditional = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_WRITE)
    @Operation(
            operationId = "readMyMessage",
            summary = "Mark a message as read",
            description =
                    "From then on the person knows of it, which counts where a deadline begins with that. The first time counts; the same again"
                            + " changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Marked.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = InboxMessageView.class),
                            examples = @ExampleObject(name = "message", value = READ)))
    public InboxMessageView readMyMessage(@Parameter(description = "Id of the message.") @PathParam("id") UUID id) {
        return InboxMessageView.of(inbox.read(id, callers.get()));
    }

    /** The shape of a page of the inbox, for the API reference. */
    @Schema(name = "InboxMessages")
    record Listed(List<InboxMessageView> items, @Nullable String next) {}
}
