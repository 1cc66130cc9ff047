package lv.ocma.divisions.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import lv.ocma.divisions.linked.LinkedDocument;
import lv.ocma.divisions.read.Forms;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Places where customers are received, and the head office (H1, H4, R7, C5). */
@Path("/v1/places")
@Produces({MediaType.APPLICATION_JSON, LinkedDocument.MEDIA_TYPE})
@RunOnVirtualThread
@Tag(name = "Places", description = "Divisions, branches and the head office.")
class PlaceResource {

    private static final String LINKED_EXAMPLE = """
            {"@context": {"@vocab": "https://schema.org/"}, "@id": "https://api.ocma.example/v1/places/riga-1", "@type": "GovernmentOffice", "identifier": "riga-1",
             "name": [{"@value": "Rīgas 1. nodaļa", "@language": "lv"}, {"@value": "Riga 1st Division", "@language": "en"}],
             "parentOrganization": {"@id": "https://api.ocma.example/v1/places/hq"},
             "openingHoursSpecification": [{"@type": "OpeningHoursSpecification", "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Tuesday"], "opens": "08:00:00", "closes": "20:00:00"}],
             "specialOpeningHoursSpecification": [{"@type": "OpeningHoursSpecification", "opens": "00:00:00", "closes": "00:00:00", "validFrom": "2026-12-24", "validThrough": "2026-12-24",
               "description": [{"@value": "Ziemassvētku vakars", "@language": "lv"}]}]}
            """;

    private final Places places;
    private final PlaceGraph graph;
    private final Forms forms;
    private final PublicReads reads;
    private final Clock clock;

    PlaceResource(Places places, PlaceGraph graph, Forms forms, PublicReads reads, Clock clock) {
        this.places = places;
        this.graph = graph;
        this.forms = forms;
        this.reads = reads;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getPlace",
            summary = "One place",
            description =
                    "Where it is, how it is reached, what it has for people with special needs, and which services it gives.")
    @Parameter(name = "id", example = "riga-3")
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PlaceView.class),
                        examples = @ExampleObject(name = "Riga 3rd Division", value = PlaceExample.PLACE)),
                @Content(
                        mediaType = LinkedDocument.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.OBJECT, description = GovernmentOffice.DESCRIPTION),
                        examples = @ExampleObject(name = "Riga 1st Division, shortened", value = LINKED_EXAMPLE))
            })
    public Response getPlace(@PathParam("id") String id) {
        var form = forms.preferred(Forms.JSON, LinkedDocument.MEDIA_TYPE);
        var place = places.require(id).view(Zones.today(clock));
        return reads.answerJson(form.equals(Forms.JSON) ? place : graph.of(place), form);
    }
}
