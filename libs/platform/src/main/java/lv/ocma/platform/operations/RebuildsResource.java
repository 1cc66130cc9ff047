package lv.ocma.platform.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.inbox.Rebuilds.Projection;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.text.Seen;
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

/** What the service keeps of other services' data, and how it is made anew from their topics. */
@Path("/v1/operations/{service}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Operations", description = "For operators: dead letters and projections of one service.")
class RebuildsResource {

    private static final String EXAMPLE = """
            {"id": "01976d3c-6f00-7a10-8c1e-2f5d3a7b9c01", "consumer": "appointments.place",
             "requestedAt": "2026-06-15T06:00:00Z", "read": 34, "parked": 0, "finishedAt": "2026-06-15T06:00:01Z"}
            """;

    private final RebuildDesk desk;
    private final ThisService here;

    RebuildsResource(RebuildDesk desk, ThisService here) {
        this.desk = desk;
        this.here = here;
    }

    /** Which projection is made anew. */
    @Schema(name = "NewRebuild", requiredProperties = "consumer")
    record NewRebuild(
            @Schema(description = "Name of the consumer that keeps it.", examples = "appointments.place") @Seen
            String consumer) {}

    /** All projections of the service; for the API document. */
    @Schema(name = "ProjectionPage")
    record ProjectionPage(List<Projection> items, @Nullable String next) {}

    @GET
    @Path("/projections")
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "listProjections",
            summary = "What the service keeps of others' data",
            description = "Each with the event that it has come to, and when that was.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @APIResponse(
            responseCode = "200",
            description = "All of them.",
            content =
                    @Content(
                            schema = @Schema(implementation = ProjectionPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "places",
                                            value =
                                                    "{\"items\": [{\"consumer\": \"appointments.place\", \"topics\": [\"ocma.divisions.place.v1\"], \"rebuildable\": true}], \"next\": null}")))
    public Page<Projection> listProjections(@PathParam("service") String service) {
        here.require(service);
        return Page.whole(desk.projections());
    }

    @POST
    @Path("/rebuilds")
    @Idempotent
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "requestRebuild",
            summary = "Make a projection anew",
            description =
                    "Its topics are read again from their start, while the service answers from what it has. Killed half-way, it goes on by itself.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewRebuild.class),
                            examples =
                                    @ExampleObject(name = "places", value = "{\"consumer\": \"appointments.place\"}")))
    @APIResponse(
            responseCode = "202",
            description = "It will begin within seconds; Location tells how far it is.",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "rebuild", value = EXAMPLE)))
    @Problems({"projection-not-rebuildable", "rebuild-running"})
    public RestResponse<RebuildView> requestRebuild(
            @PathParam("service") String service, @NotNull @Valid NewRebuild wanted) {
        here.require(service);
        var rebuild = desk.request(wanted.consumer());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, rebuild)
                .location(URI.create("/v1/operations/" + service + "/rebuilds/" + rebuild.id()))
                .build();
    }

    @GET
    @Path("/rebuilds/{id}")
    @Access(value = Who.STAFF, scope = Scopes.OPERATIONS, roles = StaffRole.ADMINISTRATOR)
    @Operation(
            operationId = "getRebuild",
            summary = "How far a rebuild is",
            description = "How many events it has read, and whether it is over.")
    @Parameter(name = "service", description = "Name of the service.", example = "appointments")
    @Parameter(name = "id", example = "01976d3c-6f00-7a10-8c1e-2f5d3a7b9c01")
    @APIResponse(
            responseCode = "200",
            description = "The rebuild.",
            content =
                    @Content(
                            schema = @Schema(implementation = RebuildView.class),
                            examples = @ExampleObject(name = "rebuild", value = EXAMPLE)))
    public RebuildView getRebuild(@PathParam("service") String service, @PathParam("id") UUID id) {
        here.require(service);
        return desk.require(id);
    }
}
