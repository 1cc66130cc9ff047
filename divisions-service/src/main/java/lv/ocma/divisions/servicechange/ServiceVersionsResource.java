package lv.ocma.divisions.servicechange;

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
import java.util.UUID;
import lv.ocma.divisions.catalogue.ServiceExample;
import lv.ocma.divisions.catalogue.ServiceVersion;
import lv.ocma.divisions.catalogue.ServiceView;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.paging.Page;
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

/** Versions of a service over HTTP: anyone sees them, the head office makes them (C3, C9, P4). */
@Path("/v1/services/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Service versions",
        description = "What a service was, is and will be, and how the head office announces what comes.")
class ServiceVersionsResource {

    private static final String OF_SERVICE = "Id of the service.";
    private static final String OF_VERSION = "Id of the version.";

    private final VersionDesk desk;
    private final VersionReads versions;
    private final CurrentCaller callers;
    private final PublicReads reads;

    ServiceVersionsResource(VersionDesk desk, VersionReads versions, CurrentCaller callers, PublicReads reads) {
        this.desk = desk;
        this.versions = versions;
        this.callers = callers;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listServiceVersions",
            summary = "All versions of a service",
            description = "The earliest first, past and coming ones included.")
    @APIResponse(
            responseCode = "200",
            description = "The versions, all at once",
            content =
                    @Content(
                            schema = @Schema(implementation = VersionPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "One version",
                                            value = "{\"items\": [" + ServiceExample.SERVICE + "], \"next\": null}")))
    public RestResponse<Page<ServiceView>> listServiceVersions(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id) {
        return reads.answer(Page.whole(versions.all(id)));
    }

    @GET
    @Path("/{version}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getServiceVersion",
            summary = "One version of a service",
            description = "As it was announced, whether it holds already or is yet to come.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "Passport", value = ServiceExample.SERVICE)))
    public RestResponse<ServiceView> getServiceVersion(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Parameter(description = OF_VERSION) @PathParam("version") UUID version) {
        var found = versions.one(id, version);
        return reads.answerVersion(found.revision(), found.view());
    }

    @POST
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "addServiceVersion",
            summary = "Announce a new version",
            description =
                    "For the head office. From its first date on, tomorrow at the earliest, the service is what the version says; what it leaves out is not known then. The version that holds until then ends the day before. Until it begins it can be changed and withdrawn.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewServiceVersion.class),
                            examples = @ExampleObject(name = "invented", value = VersionExamples.NEW)))
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
    public RestResponse<ServiceView> addServiceVersion(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Nullable NewServiceVersion wanted) {
        var added = desk.add(id, required(wanted), callers.get());
        return Tagged.created("/v1/services/" + id + "/versions/" + added.id(), added.view(), added.revision());
    }

    @POST
    @Path("/preview")
    @Idempotent(required = false, conditional = false)
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "previewServiceVersion",
            summary = "What a new or a changed version would change",
            description = "Nothing is stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewServiceVersion.class),
                            examples = @ExampleObject(name = "invented", value = VersionExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "The differences, and how the versions would follow each other.",
            content =
                    @Content(
                            schema = @Schema(implementation = ServicePreview.class),
                            examples = @ExampleObject(name = "invented", value = VersionExamples.PREVIEW)))
    @Problems({"other-division", "service-version-begun"})
    public RestResponse<ServicePreview> previewServiceVersion(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Parameter(description = "Id of the version that would be changed; left out for a new one.")
                    @QueryParam("version")
                    @Nullable
                    UUID version,
            @Nullable NewServiceVersion wanted) {
        return RestResponse.ok(versions.preview(id, version, required(wanted), callers.get()));
    }

    @PUT
    @Path("/{version}")
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "changeServiceVersion",
            summary = "Change a version that has not begun",
            description = "All of it, its dates too.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewServiceVersion.class),
                            examples = @ExampleObject(name = "invented", value = VersionExamples.NEW)))
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = ServiceView.class),
                            examples = @ExampleObject(name = "Passport", value = ServiceExample.SERVICE)))
    @Problems({"other-division", "service-version-begun"})
    public RestResponse<ServiceView> changeServiceVersion(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Parameter(description = OF_VERSION) @PathParam("version") UUID version,
            @Nullable NewServiceVersion wanted) {
        return answer(desk.change(id, version, required(wanted), callers.get()));
    }

    @DELETE
    @Path("/{version}")
    @Access(value = Who.STAFF, scope = Scopes.SERVICES_WRITE, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "withdrawServiceVersion",
            summary = "Withdraw a version that has not begun",
            description =
                    "The version before it goes on until the next one, or to its own last date where none follows.")
    @APIResponse(responseCode = "204", description = "Withdrawn.")
    @Problems({"other-division", "service-version-begun"})
    public RestResponse<Void> withdrawServiceVersion(
            @Parameter(description = OF_SERVICE, example = "passport") @PathParam("id") String id,
            @Parameter(description = OF_VERSION) @PathParam("version") UUID version) {
        desk.withdraw(id, version, callers.get());
        return RestResponse.noContent();
    }

    private static RestResponse<ServiceView> answer(ServiceVersion version) {
        return RestResponse.ResponseBuilder.ok(version.view())
                .header(HttpHeaders.ETAG, Etag.of(version.revision()))
                // Whoever changes it must have seen the newest.
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    private static NewServiceVersion required(@Nullable NewServiceVersion body) {
        if (body == null) {
            throw new Invalid(Violation.body("", "required"));
        }
        return body;
    }
}
