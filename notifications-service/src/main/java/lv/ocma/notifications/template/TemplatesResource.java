package lv.ocma.notifications.template;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.problem.Body;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Templates over HTTP, for staff. */
@Path("/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Templates",
        description = "What messages say: drafted, tried out and published by staff, with all versions.")
class TemplatesResource {

    private static final String PATH = "/v1/templates/";

    private final TemplateDesk desk;
    private final TemplateReads reads;
    private final CurrentCaller callers;
    private final Paging paging;

    TemplatesResource(TemplateDesk desk, TemplateReads reads, CurrentCaller callers, Paging paging) {
        this.desk = desk;
        this.reads = reads;
        this.callers = callers;
        this.paging = paging;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.TEMPLATES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "listTemplates",
            summary = "Templates with all their versions",
            description = "Newest first, drafts included.")
    @Parameter(name = "kind", description = "Only those of this kind.", example = "VISIT_BOOKED")
    @Parameter(name = "channel", description = "Only those of this channel.", example = "EMAIL")
    @Parameter(name = "language", description = "Only those in this language: lv, en or ru.", example = "lv")
    @Parameter(name = "status", description = "Only drafts, or only what is published.", example = "PUBLISHED")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions.",
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.Listed.class),
                            examples = @ExampleObject(name = "templates", value = TemplateExamples.LISTED)))
    public RestResponse<Page<TemplateView>> listTemplates(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("channel") @Nullable TemplateChannel channel,
            @QueryParam("language") @Nullable String language,
            @QueryParam("status") @Nullable TemplateStatus status,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        if (language != null && !Language.of(language).tag().equals(language)) {
            throw new Invalid(Violation.parameter("language", "one-of", Map.of("values", TemplateRules.languages())));
        }
        var filter = new Templates.Filter(kind, channel, language, status);
        return RestResponse.ok(paging.linked(reads.newestFirst(filter, cursor, paging.limit(limit), callers.get())));
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.TEMPLATES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "draftTemplate",
            summary = "Draft a version of a template",
            description =
                    "Of a kind that events make due, whose placeholders are given, or of one of staff's own, which declares them. Nothing is written by it before it is published.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewTemplate.class),
                            examples = @ExampleObject(name = "a kind of one's own", value = TemplateExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "draft", value = TemplateExamples.DRAFT)))
    public RestResponse<TemplateView> draftTemplate(@Nullable NewTemplate wanted) {
        var caller = callers.get();
        var draft = desk.draft(Body.required(wanted), caller);
        return Tagged.created(PATH + draft.id(), TemplateView.of(draft, caller), draft.version());
    }

    @GET
    @Path("/{id}")
    @Access(
            value = Who.STAFF,
            scope = Scopes.TEMPLATES_READ,
            roles = {StaffRole.SUPERVISOR, StaffRole.ADMINISTRATOR})
    @Operation(
            operationId = "getTemplate",
            summary = "One version of a template",
            description = "With who has drafted, changed, published and replaced it.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "published", value = TemplateExamples.PUBLISHED)))
    public RestResponse<TemplateView> getTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id) {
        return answer(reads.one(id));
    }

    @PUT
    @Path("/{id}")
    @Access(value = Who.STAFF, scope = Scopes.TEMPLATES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "changeTemplate",
            summary = "Change a draft",
            description = "All that it says. Whoever changes it answers for what has been published meanwhile.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ChangedTemplate.class),
                            examples = @ExampleObject(name = "changed", value = TemplateExamples.CHANGED)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "draft", value = TemplateExamples.DRAFT)))
    @Problems("template-no-draft")
    public RestResponse<TemplateView> changeTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id, @Nullable ChangedTemplate wanted) {
        return answer(desk.change(id, Body.required(wanted), callers.get()));
    }

    @POST
    @Path("/{id}/publication")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.TEMPLATES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "publishTemplate",
            summary = "Publish a draft",
            description =
                    "Messages are written by it from now on, in each instance of the service within seconds. What is written already stays.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "published", value = TemplateExamples.PUBLISHED)))
    @Problems({"template-no-draft", "template-outdated"})
    public RestResponse<TemplateView> publishTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id) {
        return answer(desk.publish(id, callers.get()));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.WILDCARD) // There is no body, whatever a client says of it.
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.TEMPLATES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "discardTemplate",
            summary = "Throw a draft away",
            description = "It stays among the versions, and can neither be changed nor published any more.")
    @APIResponse(
            responseCode = "200",
            description = "Thrown away.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = TemplateView.class),
                            examples = @ExampleObject(name = "discarded", value = TemplateExamples.DISCARDED)))
    @Problems("template-no-draft")
    public RestResponse<TemplateView> discardTemplate(
            @Parameter(description = "Id of the version.") @PathParam("id") UUID id) {
        return answer(desk.discard(id, callers.get()));
    }

    private RestResponse<TemplateView> answer(Template template) {
        return Tagged.ok(TemplateView.of(template, callers.get()), template.version());
    }
}
