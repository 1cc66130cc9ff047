package lv.ocma.divisions.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.divisions.read.PublicReads;
import lv.ocma.platform.paging.Cursor;
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

/** Places where customers are received, and the head office (H1, H4, R7, C5). */
@Path("/v1/places")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Places", description = "Divisions, branches and the head office.")
class PlaceResource {

    private static final String EXAMPLE = """
            {"id": "riga-3", "kind": "DIVISION", "parent": null, "name": {"lv": "Rīgas 3. nodaļa", "en": "Riga 3rd Division", "ru": null},
             "address": null, "location": null, "phones": null, "emails": null, "webPage": "https://pmlp.gov.lv/en/branch/riga-3rd-division",
             "admission": ["LIVE_QUEUE", "APPOINTMENT"],
             "accessibility": {"text": {"lv": null, "en": "Suitable for receiving services for persons in wheelchairs.", "ru": null}, "source": "https://pmlp.gov.lv/en/branch/riga-3rd-division"},
             "collectsDocumentsMadeElsewhere": null, "counters": [{"id": "riga-3/1", "number": 1, "assumed": true}],
             "houseRules": {"text": {"lv": "Netraucējiet citus klientus.", "en": "Do not disturb other customers.", "ru": "Не мешайте другим клиентам."}, "translated": ["lv", "ru"], "source": "OCMA Customer Service Standard"},
             "note": null, "sources": ["OCMA Customer Service Standard"]}
            """;

    private final Places places;
    private final Paging paging;
    private final PublicReads reads;

    PlaceResource(Places places, Paging paging, PublicReads reads) {
        this.places = places;
        this.paging = paging;
        this.reads = reads;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listPlaces",
            summary = "All places",
            description = "In the order of the customer service standard, the head office last.")
    @Parameter(name = "cursor", description = "From next of the page before.")
    @Parameter(name = "limit", description = "At most 500, by default 50.", example = "50")
    @APIResponse(
            responseCode = "200",
            description = "A page of places",
            content =
                    @Content(
                            schema = @Schema(implementation = PlacePage.class),
                            examples =
                                    @ExampleObject(
                                            name = "One place",
                                            value = "{\"items\": [" + EXAMPLE + "], \"next\": null}")))
    public RestResponse<Page<PlaceView>> listPlaces(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        int size = paging.limit(limit);
        var read = places.from(Cursor.read(cursor, Integer::valueOf).orElse(0), size + 1);
        var page = Page.of(read, size, last -> Cursor.encode(Integer.toString(last.listed() + 1)));
        var views = page.items().stream().map(Place::view).toList();
        return reads.answer(paging.linked(new Page<>(views, page.next())));
    }

    @GET
    @Path("/{id}")
    @Access(Who.ANYONE)
    @Operation(operationId = "getPlace", summary = "One place")
    @Parameter(name = "id", example = "riga-3")
    @APIResponse(
            responseCode = "200",
            description = "The place",
            content =
                    @Content(
                            schema = @Schema(implementation = PlaceView.class),
                            examples = @ExampleObject(name = "Riga 3rd Division", value = EXAMPLE)))
    public RestResponse<PlaceView> getPlace(@PathParam("id") String id) {
        return reads.answer(places.require(id).view());
    }
}
