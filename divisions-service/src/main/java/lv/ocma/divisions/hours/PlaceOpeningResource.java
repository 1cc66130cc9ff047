package lv.ocma.divisions.hours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import lv.ocma.divisions.place.Places;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether one place is open now, and when it opens next (H2, H3). */
@Path("/v1/places/{id}/opening")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = HoursResource.TAG)
class PlaceOpeningResource {

    private final Places places;
    private final Openings openings;
    private final PublicReads reads;

    PlaceOpeningResource(Places places, Openings openings, PublicReads reads) {
        this.places = places;
        this.openings = openings;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getPlaceOpening",
            summary = "Whether a place is open now",
            description =
                    "And when it closes, and when it opens next. The answer holds for the minute that begins at asOf, and may be kept until that minute is over.")
    @Parameter(name = "id", example = "riga-3")
    @APIResponse(
            responseCode = "200",
            description = "The opening",
            content =
                    @Content(
                            schema = @Schema(implementation = OpeningView.class),
                            examples =
                                    @ExampleObject(
                                            name = "A minute before the end of a Friday, with a working Saturday ahead",
                                            value = OpeningView.EXAMPLE)))
    public Response getPlaceOpening(@PathParam("id") String id) {
        var place = places.require(id).id();
        var minute = openings.currentMinute();
        var opening = Objects.requireNonNull(openings.of(List.of(place), minute).get(place));
        return reads.answerBetween(minute, Openings.end(minute), opening);
    }
}
