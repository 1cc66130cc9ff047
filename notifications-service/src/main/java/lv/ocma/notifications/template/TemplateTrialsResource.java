package lv.ocma.notifications.template;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
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

/** Templates tried out over HTTP, by staff. */
@Path("/v1/templates/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Templates")
class TemplateTrialsResource {

    private final TemplateTrials trials;
    private final CurrentCaller callers;

    TemplateTrialsResource(TemplateTrials trials, CurrentCaller callers) {
        this.trials = trials;
        this.callers = callers;
    }

    @POST
    @Path("/preview")
    @Idempotent(required = false, conditional = false)
    @Access(
            value = Who.STAFF,
            scope = Scopes.TEMPLATES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "previewTemplate",
            summary = "What a message by this version would say",
            description =
                    "Exactly as it would leave: about an invented visit, or by the values that are given. Nothing is sent.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewRequest.class),
                            examples = @ExampleObject(name = "values", value = TemplateExamples.PREVIEW_REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "The message.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplatePreview.class),
                            examples = @ExampleObject(name = "preview", value = TemplateExamples.PREVIEW)))
    public RestResponse<TemplatePreview> previewTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id, @Nullable PreviewRequest wanted) {
        return RestResponse.ok(trials.preview(id, Body.required(wanted).values()));
    }

    @POST
    @Path("/test-sending")
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.TEMPLATES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "testTemplate",
            summary = "Send a message by this version to an employee",
            description =
                    "To an address of the office's own domain alone. It is a message as all others, of the kind TEST.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TestSendingRequest.class),
                            examples = @ExampleObject(name = "an employee", value = TemplateExamples.TEST_SENDING)))
    @APIResponse(
            responseCode = "201",
            description = "On its way.",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SentTest.class),
                            examples = @ExampleObject(name = "sent", value = TemplateExamples.SENT)))
    @Problems("template-no-mail")
    public RestResponse<SentTest> testTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id,
            @Nullable TestSendingRequest wanted) {
        var message = trials.send(id, Body.required(wanted), callers.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, new SentTest(message))
                .location(URI.create("/v1/messages/" + message))
                .build();
    }
}
