package lv.ocma.divisions.servicechange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import lv.ocma.divisions.catalogue.ServiceExample;
import lv.ocma.divisions.catalogue.ServiceView;
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

/** How services begin and end, over HTTP, for the head office; everybody reads them as any others (C3). */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Service versions")
class NewServicesResource {

    private static final String OF_SERVICE = "Id of the service.";
    private static final String NEW = "{\"id\": \"invented-service\", \"version\": " + VersionExamples.NEW + "}";
    private static final String END = "{\"lastDay\": \"2027-06-30\", \"source\": \"invented\"}";

    private final ServiceDesk desk;
    private final EndDesk ends;
    private final VersionReads versions;
    private final CurrentCaller callers;

    NewServicesResource(ServiceDesk desk, EndDesk ends, VersionReads versions, CurrentCaller callers) {
        this.desk = desk;
        this.ends = ends;
        this.versions = versions;
        this.callers = callers;
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "createService",
            summary = "Announce a new service",
            description =
                    "For the head office. It is one from the first date of its first version on, tomorrow at the earliest; until then the version can be changed and withdrawn. It can be booked where the version says that somebody must come in person.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewService.class),
                            examples = @ExampleObject(name = "invented", value = NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Announced.",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING))
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "Passport", value = ServiceExample.SERVICE)))
    @Problems("other-division")
    public RestResponse<ServiceView> createService(@Nullable NewService wanted) {
        var first = desk.create(Body.required(wanted), callers.get());
        var view = first.view();
        return Tagged.created("/v1/services/" + view.id() + "/versions/" + first.id(), view, first.revision());
    }

    @POST
    @Path("/preview")
    @Idempotent(required = false, conditional = false)
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "previewService",
            summary = "What a new service would say",
            description = "Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewService.class),
                            examples = @ExampleObject(name = "invented", value = NEW)))
    @APIResponse(
            responseCode = "200",
            description = "All that it would say, and when.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServicePreview.class),
                            examples = @ExampleObject(name = "invented", value = VersionExamples.PREVIEW)))
    @Problems("other-division")
    public RestResponse<ServicePreview> previewService(@Nullable NewService wanted) {
        var service = Body.required(wanted);
        desk.check(service, callers.get());
        return RestResponse.ok(
                versions.previewFirst(Objects.requireNonNull(service.id()), Objects.requireNonNull(service.version())));
    }

    @PUT
    @Path("/{id}/end")
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "endService",
            summary = "A service ends with a date",
            description =
                    "For the head office, with the entity tag of the last version. That one ends with the date and keeps all else; from the day after nobody finds or books the service any more. Versions that would begin later are withdrawn before.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceEnd.class),
                            examples = @ExampleObject(name = "invented", value = END)))
    @APIResponse(
            responseCode = "200",
            description = "The version that ends.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "Passport", value = ServiceExample.SERVICE)))
    @Problems({"other-division", "service-ended"})
    public RestResponse<ServiceView> endService(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Nullable ServiceEnd wanted) {
        var ended = ends.end(id, Body.required(wanted), callers.get());
        return Tagged.ok(ended.last(), ended.revision());
    }

    @DELETE
    @Path("/{id}/end")
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "keepService",
            summary = "A service does not end after all",
            description = "For the head office, with the entity tag of the last version, as long as it has not ended.")
    @APIResponse(responseCode = "204", description = "It goes on for as long as nothing else is said.")
    @Problems({"other-division", "service-ended"})
    public RestResponse<Void> keepService(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id) {
        ends.goOn(id, callers.get());
        return RestResponse.noContent();
    }
}
