package lv.ocma.notifications.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import lv.ocma.notifications.webhook.WebhookDesk.Kept;
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

/** Webhooks over HTTP, for the clients whose they are. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Where clients are called when something happens that they may hear.")
class WebhooksResource {

    private final WebhookDesk desk;
    private final WebhookReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    WebhooksResource(WebhookDesk desk, WebhookReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @POST
    @Idempotent
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "createWebhook",
            summary = "Be called when something happens",
            description =
                    "From now on, over HTTPS, with a POST in the form of Standard Webhooks 1.0.0 that tells type, time, id, link and place, and nothing personal. Up to 20 for a client. The secret is told in this answer and never again. Not for who acts for a person.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewWebhook.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "It is called from now on.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyedWebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.KEYED)))
    @Problems("too-many-webhooks")
    public RestResponse<KeyedWebhookView> createWebhook(@Nullable NewWebhook wanted) {
        var kept = desk.create(Body.required(wanted), callers.get());
        return Tagged.created("/v1/webhooks/" + kept.view().webhook().id(), kept.view(), kept.version());
    }

    @GET
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_READ,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "listWebhooks",
            summary = "Webhooks of the client",
            description =
                    "In the order in which they were made. An administrator sees those of all clients, or of one.")
    @APIResponse(
            responseCode = "200",
            description = "Webhooks, without their secrets.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "webhooks", value = WebhookExamples.WEBHOOKS)))
    public Page<WebhookView> listWebhooks(
            @Parameter(description = "Only of this client; for administrators.", example = "front-end")
                    @QueryParam("client")
                    @Nullable
                    String client,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.list(client, cursor, paging.limit(limit), callers.get()));
    }

    @GET
    @Path("/{id}")
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_READ,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "getWebhook",
            summary = "One webhook",
            description = "With whether it is called now, and since when it fails.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook, without its secret.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    public RestResponse<WebhookView> getWebhook(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        return tagged(reads.one(id, callers.get()));
    }

    @PUT
    @Path("/{id}")
    @Idempotent(required = false)
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change where and of what it is called",
            description =
                    "In the place of all that was wanted before; the keys stay. What waits already goes to the new address.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangedWebhook.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.CHANGED)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    public RestResponse<WebhookView> changeWebhook(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id, @Nullable ChangedWebhook wanted) {
        return tagged(desk.change(id, Body.required(wanted), callers.get()));
    }

    @DELETE
    @Path("/{id}")
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "deleteWebhook",
            summary = "Be called no more",
            description = "Calls that wait are not made.")
    @APIResponse(responseCode = "204", description = "Deleted, with its keys.")
    public RestResponse<Void> deleteWebhook(@Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        desk.delete(id, callers.get());
        return RestResponse.noContent();
    }

    @POST
    @Path("/{id}/secret-rotation")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Get a new key",
            description =
                    "Calls are signed by both for 24 hours, the new one first, then by the new one alone. A key that was replaced before does not sign any more.")
    @APIResponse(
            responseCode = "200",
            description = "The new key, told this once.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = KeyedWebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.KEYED)))
    public RestResponse<KeyedWebhookView> rotateWebhookSecret(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        return tagged(desk.rotate(id, callers.get()));
    }

    @POST
    @Path("/{id}/activation")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_WRITE,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "activateWebhook",
            summary = "Be called again",
            description =
                    "After it was switched off. What waited then goes out; what happened meanwhile is told again by a replay. What an administrator has switched off only an administrator switches on.")
    @APIResponse(
            responseCode = "200",
            description = "It is called.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    @Problems("webhook-disabled-by-office")
    public RestResponse<WebhookView> activateWebhook(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        return tagged(desk.activate(id, callers.get()));
    }

    @POST
    @Path("/{id}/deactivation")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_WRITE,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "deactivateWebhook",
            summary = "Switch it off",
            description = "It is not called until it is switched on again, and nothing new waits for it.")
    @APIResponse(
            responseCode = "200",
            description = "It is not called.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = WebhookView.class),
                            examples = @ExampleObject(name = "webhook", value = WebhookExamples.WEBHOOK)))
    public RestResponse<WebhookView> deactivateWebhook(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        return tagged(desk.deactivate(id, callers.get()));
    }

    private static <V> RestResponse<V> tagged(Kept<V> kept) {
        return Tagged.ok(kept.view(), kept.version());
    }

    /** The shape of a page of webhooks, for the API reference. */
    @Schema(name = "Webhooks")
    record Listed(List<WebhookView> items, @Nullable String next) {}
}
