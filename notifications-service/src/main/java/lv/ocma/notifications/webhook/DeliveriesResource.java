package lv.ocma.notifications.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Calls of webhooks over HTTP: what became of them, and once more. */
@Path("/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Where clients are called when something happens that they may hear.")
class DeliveriesResource {

    private final CallDesk desk;
    private final WebhookReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    DeliveriesResource(CallDesk desk, WebhookReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Path("/{id}/deliveries")
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_READ,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "listDeliveries",
            summary = "What became of the calls",
            description =
                    "The newest first, with each attempt: when, which status, how long, and why it failed; not what was sent and answered. Kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "Calls, the newest first.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "deliveries", value = WebhookExamples.DELIVERIES)))
    public Page<DeliveryView> listDeliveries(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id,
            @Parameter(description = "`next` of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1 to 500.", example = "50") @QueryParam("limit") @Nullable Integer limit) {
        return paging.linked(reads.deliveries(id, cursor, paging.limit(limit), callers.get()));
    }

    @GET
    @Path("/{id}/deliveries/{delivery}")
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_READ,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(operationId = "getDelivery", summary = "What became of one call", description = "As in the list.")
    @APIResponse(
            responseCode = "200",
            description = "The call.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "delivery", value = WebhookExamples.DELIVERY)))
    public DeliveryView getDelivery(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the delivery.") @PathParam("delivery") UUID delivery) {
        return reads.delivery(id, delivery, callers.get());
    }

    @POST
    @Path("/{id}/ping")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "pingWebhook",
            summary = "Try whether it is reached",
            description = "An event `webhook.ping` is sent at once, and once only; Location tells what became of it.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "delivery", value = WebhookExamples.PENDING)))
    @Problems("webhook-disabled")
    public RestResponse<DeliveryView> pingWebhook(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id) {
        return accepted(id, desk.ping(id, callers.get()));
    }

    @POST
    @Path("/{id}/deliveries/{delivery}/replay")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "replayDelivery",
            summary = "Get an event once more",
            description =
                    "The same words under the same `webhook-id`, whatever became of it before; Location tells what becomes of it now.")
    @APIResponse(
            responseCode = "202",
            description = "It is on its way.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "delivery", value = WebhookExamples.PENDING)))
    @Problems("webhook-disabled")
    public RestResponse<DeliveryView> replayDelivery(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the delivery.") @PathParam("delivery") UUID delivery) {
        return accepted(id, desk.replay(id, delivery, callers.get()));
    }

    private static RestResponse<DeliveryView> accepted(UUID webhook, DeliveryView delivery) {
        return accepted("/v1/webhooks/" + webhook + "/deliveries/" + delivery.id(), delivery);
    }

    @POST
    @Path("/{id}/replays")
    @Idempotent
    @Access(
            value = {Who.PORTAL, Who.FRONT_END},
            scope = Scopes.WEBHOOKS_WRITE)
    @Operation(
            operationId = "requestReplay",
            summary = "Get the events of a span of time once more",
            description =
                    "Those that the webhook hears now and that happened from the one moment on and before the other, in pieces, each under its own `webhook-id`. One replay at a time.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewReplay.class),
                            examples = @ExampleObject(name = "span", value = WebhookExamples.NEW_REPLAY)))
    @APIResponse(
            responseCode = "202",
            description = "It begins within seconds; Location tells how far it is.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "replay", value = WebhookExamples.REPLAY)))
    @Problems({"replay-running", "webhook-disabled"})
    public RestResponse<ReplayView> requestReplay(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id, @Nullable NewReplay wanted) {
        var replay = desk.replay(id, Body.required(wanted), callers.get());
        return accepted("/v1/webhooks/" + id + "/replays/" + replay.id(), replay);
    }

    @GET
    @Path("/{id}/replays/{replay}")
    @Access(
            value = {Who.PORTAL, Who.FRONT_END, Who.STAFF},
            scope = Scopes.WEBHOOKS_READ,
            roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "getReplay",
            summary = "How far a replay is",
            description = "How many events it has found, and whether these are all.")
    @APIResponse(
            responseCode = "200",
            description = "The replay.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReplayView.class),
                            examples = @ExampleObject(name = "replay", value = WebhookExamples.REPLAY)))
    public ReplayView getReplay(
            @Parameter(description = "Id of the webhook.") @PathParam("id") UUID id,
            @Parameter(description = "Id of the replay.") @PathParam("replay") UUID replay) {
        return reads.replay(id, replay, callers.get());
    }

    private static <V> RestResponse<V> accepted(String at, V view) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, view)
                .location(URI.create(at))
                .build();
    }

    /** The shape of a page of calls, for the API reference. */
    @Schema(name = "Deliveries")
    record Listed(List<DeliveryView> items, @Nullable String next) {}
}
