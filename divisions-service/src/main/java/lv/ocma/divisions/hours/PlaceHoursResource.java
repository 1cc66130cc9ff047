package lv.ocma.divisions.hours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.paging.Paging;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Effective reception hours of one place (H2, H3). */
@Path("/v1/places/{id}/hours")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = HoursResource.TAG)
class PlaceHoursResource {

    /** Longest window for one place: a year, a leap year too. */
    private static final int LONGEST_OF_PLACE = 366;

    private final HoursListing listing;
    private final Paging paging;
    private final PublicReads reads;

    PlaceHoursResource(HoursListing listing, Paging paging, PublicReads reads) {
        this.listing = listing;
        this.paging = paging;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listPlaceHours",
            summary = "Effective hours of one place",
            description = "One item for each date from the first to the last, both included; at most 366 dates.")
    @Parameter(name = "id", example = "riga-3")
    @Parameter(name = "from", required = true, description = "First local date.", example = "2026-06-22")
    @Parameter(name = "to", required = true, description = "Last local date, included.", example = "2026-06-28")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of dates",
            content =
                    @Content(
                            schema = @Schema(implementation = HoursPage.class),
                            examples = @ExampleObject(name = "Two days", value = HoursResource.EXAMPLE)))
    public RestResponse<Page<HoursView>> listPlaceHours(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        var window = Window.of(from, to, LONGEST_OF_PLACE);
        return reads.answer(paging.linked(listing.ofPlace(id, window, cursor, paging.limit(limit))));
    }
}
