package lv.ocma.notifications.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The caller's own preferences over HTTP. */
@Path("/v1/me/contact-preferences")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Contact preferences", description = "How a person wants to be told what the office has to tell them.")
class MyContactPreferencesResource {

    private static final String SAID = """
            {"language": "lv", "channels": ["INBOX", "EMAIL"], "email": "anna@example.com", "phone": null, "eAddress": null, "letterAddress": null,
             "updatedAt": "2026-06-01T09:00:00+03:00"}""";

    private static final String NEW = """
            {"language": "lv", "channels": ["INBOX", "EMAIL"], "email": "anna@example.com"}""";

    private final PreferenceDesk desk;
    private final CurrentCaller callers;

    MyContactPreferencesResource(PreferenceDesk desk, CurrentCaller callers) {
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_READ)
    @Operation(
            operationId = "getMyContactPreferences",
            summary = "How the signed-in person wants to be reached",
            description = "What is usual, where nothing was said yet.")
    @APIResponse(
            responseCode = "200",
            description = "The preferences.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactPreferencesView.class),
                            examples = @ExampleObject(name = "preferences", value = SAID)))
    public RestResponse<ContactPreferencesView> getMyContactPreferences() {
        return tagged(desk.of(callers.get()));
    }

    @PUT
    @Idempotent(required = false)
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_WRITE)
    @Operation(
            operationId = "putMyContactPreferences",
            summary = "Say how to be reached",
            description =
                    "In the place of all that was said before, for messages that are written from now on. Who books can say another channel for that visit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NewContactPreferences.class),
                            examples = @ExampleObject(name = "preferences", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "Taken down.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ContactPreferencesView.class),
                            examples = @ExampleObject(name = "preferences", value = SAID)))
    public RestResponse<ContactPreferencesView> putMyContactPreferences(@Nullable NewContactPreferences wanted) {
        return tagged(desk.change(Body.required(wanted), callers.get()));
    }

    @DELETE
    @Access(
            value = {Who.CUSTOMER, Who.PORTAL},
            scope = Scopes.MESSAGES_WRITE)
    @Operation(
            operationId = "forgetMyContactPreferences",
            summary = "Have forgotten how to be reached",
            description =
                    "Channels, addresses and language are erased, and what is usual holds for messages that are written from now on. What waits already goes as it was written.")
    @APIResponse(responseCode = "204", description = "Nothing is kept any more.")
    public RestResponse<Void> forgetMyContactPreferences() {
        desk.forget(callers.get());
        return RestResponse.noContent();
    }

    private static RestResponse<ContactPreferencesView> tagged(PreferenceDesk.Versioned kept) {
        return Tagged.ok(kept.view(), kept.version());
    }
}
