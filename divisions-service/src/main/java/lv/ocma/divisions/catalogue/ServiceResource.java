package lv.ocma.divisions.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** One service of the catalogue, as it is on a date (C3, C6, C9, P4). */
@Path("/v1/services")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Services",
        description =
                "What the office does for customers, over which channels, for how much, in what time, by which law.")
class ServiceResource {

    private static final String ON =
            "Local date of Latvia on which it holds, 2000 to 2100; today where it is left out. A service that is none on the date is not found.";

    private final ServiceVersions versions;
    private final Catalogue catalogue;
    private final ServiceGraph graph;
    private final Forms forms;
    private final PublicReads reads;

    ServiceResource(ServiceVersions versions, Catalogue catalogue, ServiceGraph graph, Forms forms, PublicReads reads) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.graph = graph;
        this.forms = forms;
        this.reads = reads;
    }

    @GET
    @Path("/{id}")
    @Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE})
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getService",
            summary = "One service",
            description = "As it is on the date: channels, fees, time limits, laws, and where to dispute.")
    @Parameter(name = "id", example = "passport")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ServiceView.class),
                        examples = @ExampleObject(name = "Passport", value = ServiceExample.SERVICE)),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = ServiceForms.LINKED),
                        examples = @ExampleObject(name = "Passport, shortened", value = ServiceExample.GRAPH))
            })
    public Response getService(
            @PathParam("id") String id,
            @Parameter(description = ON, example = "2026-11-26") @QueryParam("on") @InCalendar @Nullable LocalDate on) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE);
        var date = catalogue.dateOr(on);
        var service = versions.require(id, date).view();
        return reads.answerJson(form.equals(Forms.JSON) ? service : graph.of(List.of(service), date), form);
    }

    @GET
    @Path("/{id}/refusal-grounds")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listRefusalGrounds",
            summary = "On which grounds a service is refused",
            description = "Each with the enactment that allows it, as they hold on the date.")
    @Parameter(name = "id", example = "passport")
    @APIResponse(
            responseCode = "200",
            description = "The grounds, all at once",
            content =
                    @Content(
                            schema = @Schema(implementation = RefusalGroundsView.class),
                            examples = {
                                @ExampleObject(name = "A ground, invented", value = ServiceExample.GROUNDS),
                                @ExampleObject(name = "None is known", value = ServiceExample.UNKNOWN_GROUNDS)
                            }))
    public RestResponse<RefusalGroundsView> listRefusalGrounds(
            @PathParam("id") String id,
            @Parameter(description = ON, example = "2027-02-01") @QueryParam("on") @InCalendar @Nullable LocalDate on) {
        var date = catalogue.dateOr(on);
        return reads.answer(RefusalGroundsView.of(versions.require(id, date).view(), date));
    }
}
